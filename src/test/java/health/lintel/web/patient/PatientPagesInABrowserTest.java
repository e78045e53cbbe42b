package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.appointments.Appointments;
import health.lintel.downloads.Copying;
import health.lintel.medications.Medications;
import health.lintel.people.People;
import health.lintel.scenarios.Practice;
import health.lintel.web.Browser;
import health.lintel.web.gate.Cast;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages in a real browser: axe, no sideways scroll, no script.
@PortalTest
class PatientPagesInABrowserTest {
    private static final List<String> EVERY_VARIANT = List.of("/home", "/visits");
    private static final List<String> ONE_VARIANT = List.of(
            "/visits/request",
            "/medicines",
            "/records",
            "/records/results",
            "/records/vitals",
            "/records/looks",
            "/records/download",
            "/bills",
            "/insurance",
            "/conduct");
    private static Browser browser;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Appointments appointments;

    @Autowired
    Medications medications;

    @Autowired
    Practice practice;

    @Autowired
    Copying copying;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Visitor maria;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void a_patient_with_a_visit_and_medicines() {
        clock.set(MovableClock.START);
        maria = Visitor.patient("Maria", people, accounts, port);
        practice.seen(maria.access(), 3, "high blood pressure", "amlodipine");
        practice.seen(maria.access(), 80, "a yearly check");
        maria.takes(medications, "Warfarin 5 mg tablet", 0, LocalDate.of(2026, 11, 24));
        maria.takes(medications, "Lisinopril 10 mg tablet", 2, null);
    }

    @Test
    void home_and_visits_work_in_both_languages_and_looks_on_phone_and_desk() {
        for (String language : List.of("en-US", "es-US")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {320, 1280}) {
                    Page page = signedIn(language, scheme, width);
                    for (String path : EVERY_VARIANT) look(page, path, language, scheme, width);
                }
            }
        }
    }

    @Test
    void every_other_page_works_on_a_small_phone() {
        Page page = signedIn("en-US", ColorScheme.LIGHT, 320);
        for (String path : ONE_VARIANT) look(page, path, "en-US", ColorScheme.LIGHT, 320);
    }

    @Test
    void a_record_is_taken_along_without_script_and_each_state_of_the_page_works_on_a_small_phone() {
        for (String language : List.of("en-US", "es-US")) {
            Page plain = browser.page(language, ColorScheme.DARK, 320, Browser.Scripts.OFF);
            signIn(plain);
            Page seen = signedIn(language, ColorScheme.DARK, 320);
            plain.navigate(address("/records"));
            plain.locator("main a[href='/records/download']").click();
            plain.locator("main form button").click();
            look(seen, "/records/download", language, ColorScheme.DARK, 320);
            copying.run();
            plain.locator("main .card a.button[href='/records/download']").click();
            assertThat(plain.locator("#ready").count()).isEqualTo(1);
            look(seen, "/records/download", language, ColorScheme.DARK, 320);
        }
    }

    @Test
    void a_visit_is_asked_for_from_the_first_page_to_the_answer_date_without_script() {
        Page page = browser.page("en-US", ColorScheme.LIGHT, 320, Browser.Scripts.OFF);
        signIn(page);
        page.navigate(address("/visits"));
        page.locator("main a[href='/visits/request']").first().click();
        page.locator("main form button").click();
        assertThat(page.title()).startsWith("Error:");
        page.locator("#reason").fill("I would like to book my yearly physical.");
        page.locator("#how").check();
        page.locator("main form button").first().click();
        assertThat(page.locator("h1").textContent()).isEqualTo("We have your request");
        assertThat(appointments.requests(maria.access())).hasSize(1);
    }

    private void look(Page page, String path, String language, ColorScheme scheme, int width) {
        page.navigate(address(path + "?lang=" + language.substring(0, 2)));
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        picture(page, path, language, scheme, width);
        browser.assertAccessible(page);
    }

    private Page signedIn(String language, ColorScheme scheme, int width) {
        Page page = browser.page(language, scheme, width, Browser.Scripts.ON);
        signIn(page);
        return page;
    }

    private void signIn(Page page) {
        page.navigate(address("/sign-in"));
        page.locator("#name").fill(maria.actor().name());
        page.locator("#passphrase").fill(Cast.PASSPHRASE);
        page.locator("main form button").click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String path, String language, ColorScheme scheme, int width) {
        String folder = System.getenv("LINTEL_PICTURES");
        if (folder == null) return;
        String name = path.substring(1).replace('/', '-') + "-" + language.substring(0, 2) + "-"
                + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name)));
    }
}
