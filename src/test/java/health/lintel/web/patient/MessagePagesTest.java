package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.TestPeople.Somebody;
import health.lintel.people.Standing;
import health.lintel.web.Browser;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages of a message in a real browser: nobody is shut out by language, colors, a small screen or axe's rules.
@PortalTest
class MessagePagesTest {
    private static Browser browser;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Page page;
    private String variant = "";

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void on_monday_at_ten() {
        clock.set(MovableClock.START);
        page = browser.page("en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON);
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,1280", "en,DARK,320", "es,LIGHT,320", "es,DARK,1280"})
    void every_page_of_a_message_can_be_used(String language, ColorScheme scheme, int width) {
        page = browser.page(language + "-US", scheme, width, Browser.Scripts.ON);
        variant = language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Somebody ana = patient(language);
        signIn(ana);
        look("/messages", "inbox-empty");
        look("/messages/new", "who");
        press();
        looked("who-error");
        look("/messages/new/someone-else", "someone-else");
        look("/messages/new/for-work", "for-work");
        look("/messages/new/today", "today");
        begin("follow-up");
        press();
        looked("words-error");
        say("The rash we looked at in my visit is a little better. Should I keep using the cream?");
        looked("check");
        press();
        assertThat(page.url()).endsWith("/sent");
        looked("sent");
        page.locator("main .buttons a").first().click();
        looked("thread");
        say("It itches at night too.");
        looked("check-reply");
        stopAndGoOn();
        otherDoors();
        look("/messages", "inbox");
        look("/receipts", "receipts");
        page.locator("main .threads a").first().click();
        looked("receipt");
        look("/conduct", "conduct");
    }

    /// The red page, the panel for today, and what comes after.
    private void stopAndGoOn() {
        begin("billing");
        looked("words");
        say("Question about my bill. Also I have crushing chest pain right now and my left arm feels numb.");
        looked("stop");
        page.locator("a[href$='/not-now']").click();
        press();
        looked("not-now-error");
        page.locator("input[value=mild]").check();
        press();
        looked("check-flagged");
        begin("other");
        say("I want to kill myself tonight. I have the pills here.");
        looked("stop-988");
        begin("other");
        say("I have had a fever of 102 for two days and it burns when I urinate.");
        looked("same-day");
    }

    private void otherDoors() {
        begin("new-concern");
        say("My knee has been sore when I climb stairs for a few weeks. What can I take?");
        looked("turned-to-visit");
        begin("refill");
        say("I need a refill of my lisinopril please. And why is my bill so high this month?");
        looked("refill-and-bill");
        begin("refill");
        say("I need a refill of my lisinopril please.");
        looked("turned-to-pharmacy");
        page.locator("a[href$='/pharmacy']").click();
        looked("pharmacy");
        begin("other");
        say("You stupid bitches never answer. You are all worthless idiots. Fix my bill.");
        looked("warning");
        begin("other");
        say("My neighbor has a cough for two weeks. What should he take for it?");
        looked("subject");
    }

    @Test
    void a_message_goes_out_without_any_script_and_reads_in_largest_letters() {
        page = browser.page("en-US", ColorScheme.LIGHT, 320, Browser.Scripts.OFF);
        variant = "no-script";
        signIn(patient("en"));
        begin("billing");
        page.locator("#text").fill("Why is my bill so high?");
        press();
        press();
        assertThat(page.url()).endsWith("/sent");
        assertThat(page.locator("h1").textContent()).contains("Message sent");
        page.goBack();
        assertThat(page.locator("main").textContent()).contains("Nothing was sent twice");
    }

    @Test
    void a_helper_chooses_first() {
        page = browser.page("en-US", ColorScheme.LIGHT, 320, Browser.Scripts.ON);
        variant = "helper-en-light-320";
        Somebody ana = patient("en");
        signIn(people.helperOf(ana.asPatient(), "Rosa", "Reyes"));
        look("/messages/new", "who-helper");
        page.locator("#who").check();
        press();
        looked("about-helper");
    }

    private Somebody patient(String language) {
        Somebody ana = people.patient("Ana", "Reyes", language, Standing.ESTABLISHED);
        people.seen(ana.asPatient(), Instant.parse("2026-11-12T16:00:00Z"), "Rash on the arm", "hydrocortisone cream");
        people.takes(ana.asPatient(), "lisinopril 10 mg tablet", 2, LocalDate.of(2026, 12, 20));
        return ana;
    }

    private void signIn(Somebody who) {
        page.navigate(address("/sign-in"));
        page.locator("input[name=name]").fill(who.name());
        page.locator("input[name=passphrase]").fill(TestPeople.PASSPHRASE);
        press();
    }

    private void begin(String about) {
        page.navigate(address("/messages/new"));
        page.locator("#who").check();
        press();
        if (about.equals("follow-up")) looked("about");
        page.locator("input[value=" + about + "]").check();
        press();
    }

    private void say(String words) {
        page.locator("#text").fill(words);
        press();
    }

    /// The main button of the page.
    private void press() {
        page.locator("main form .button").first().click();
    }

    private void look(String path, String name) {
        page.navigate(address(path));
        looked(name);
    }

    private void looked(String name) {
        String folder = System.getenv("LINTEL_PICTURES");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + variant + ".png")));
        }
        assertThat(page.locator("h1").count()).as("one heading on " + name).isEqualTo(1);
        browser.assertAccessible(page);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
