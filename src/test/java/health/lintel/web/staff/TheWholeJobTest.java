package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import health.lintel.datatypes.PatientId;
import health.lintel.messaging.Conversation;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.web.Browser;
import health.lintel.web.gate.Cast;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Three people, three browsers, one message: a daughter on a small phone, a nurse, a provider.
class TheWholeJobTest extends StaffPeople {
    private static final String ASKED =
            "You saw my mom on Friday for her ankle. It is still a little sore. Is that to be expected?";
    private static final String ADVICE = "Yes, for two weeks. Keep it up in the evening.";
    private static final String ANSWER = "Dr. Test says this is to be expected for two weeks.";

    @LocalServerPort
    int address;

    @Test
    void a_daughters_question_comes_back_answered_with_the_providers_word() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Cast.Actor elena = cast.helper("Elena", "Delgado");
        people.grant(elena.id(), rosa, "daughter", null, null);
        ChartAccess helping = people.access(elena.id(), rosa).orElseThrow();
        Desk ana = nurse("Ana");
        Desk ottilie = desk("Ottilie", StaffRole.PROVIDER);
        try (Browser browser = new Browser()) {
            Page phone = browser.page(signedIn(elena), "en-US", ColorScheme.LIGHT, 320, Browser.Scripts.ON);
            Page desk = browser.page(ana.browser(), "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON);
            Page room = browser.page(ottilie.browser(), "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON);

            write(browser, phone);
            Task task = item(helping);
            takeAndAskTheProvider(browser, desk, task);
            answerTheNurse(browser, room);
            answerTheDaughter(browser, desk, task);
            clock.advance(Duration.ofMinutes(1));
            read(browser, phone);
        }
    }

    private void write(Browser browser, Page phone) {
        open(browser, phone, "/home");
        phone.click("main a[href='/messages/new']");
        phone.getByLabel("Rosa Delgado").check();
        next(browser, phone);
        phone.locator("input[name=about][value='follow-up']").check();
        next(browser, phone);
        phone.fill("#text", ASKED);
        next(browser, phone);
        assertThat(phone.locator("main").textContent()).contains("Clinical support", "Fri, Nov 27");
        next(browser, phone);
        assertThat(phone.locator("h1").textContent()).contains("sent");
        browser.assertAccessible(phone);
    }

    private void takeAndAskTheProvider(Browser browser, Page desk, Task task) {
        open(browser, desk, "/q/" + task.id());
        assertThat(desk.locator("main").textContent())
                .contains("You saw my mom on Friday", "Elena Delgado", "After a visit");
        desk.click("form[action$='/claim'] button");
        desk.click("#act summary[data-key=p]");
        desk.selectOption("#whom", new SelectOption().setLabel("Ottilie Test"));
        desk.fill("#question", "Sore ankle, day three. Anything but rest?");
        desk.click("form[action$='/question'] button");
        browser.assertAccessible(desk);
    }

    private void answerTheNurse(Browser browser, Page room) {
        open(browser, room, "/q?view=mine");
        room.click("a.who:has-text('Rosa Delgado')");
        browser.assertAccessible(room);
        assertThat(room.locator("main").textContent()).contains("Anything but rest?", "You saw my mom on Friday");
        room.fill("#answer", ADVICE);
        room.click("form[action$='/answer'] button");
    }

    private void answerTheDaughter(Browser browser, Page desk, Task task) {
        open(browser, desk, "/q/" + task.id());
        assertThat(desk.locator("main").textContent()).contains(ADVICE);
        desk.fill("#text", ANSWER);
        desk.click("text=Send the answer");
        assertThat(desk.locator(".undo").textContent()).contains("Your answer is sent.");
        assertThat(now(task).isOpen()).isFalse();
    }

    private void read(Browser browser, Page phone) {
        open(browser, phone, "/messages");
        phone.click(".thread-row a");
        assertThat(phone.locator("main").textContent()).contains(ASKED, ANSWER).doesNotContain(ADVICE);
        browser.assertAccessible(phone);
    }

    private Task item(ChartAccess helping) {
        Conversation conversation = messaging.conversations(helping).getFirst();
        return tasks.openAbout(Subject.of("conversation", conversation.id())).getFirst();
    }

    /// On with the main button, on a page that everybody can use.
    private static void next(Browser browser, Page phone) {
        browser.assertAccessible(phone);
        phone.locator("main .buttons button").first().click();
    }

    private void open(Browser browser, Page page, String path) {
        page.navigate("http://localhost:" + address + path);
        browser.assertAccessible(page);
    }
}
