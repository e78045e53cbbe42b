package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.conduct.Conduct;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffRole;
import health.lintel.web.Browser;
import health.lintel.web.gate.Cast;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A patient on a small phone and the manager at a desk: warning, sent anyway, paused, decided, lifted.
class HardWordsInABrowserTest extends StaffPeople {
    private static final String WORDS = "You people are fucking idiots, I hope you all rot. Where is my bill?";

    @LocalServerPort
    int address;

    @Autowired
    Conduct conduct;

    @Test
    void warned_sent_paused_and_lifted_with_an_apology() {
        Cast.Actor rosa = cast.patient("Rosa", "Delgado");
        Desk mo = desk("Mo", StaffRole.MANAGER);
        try (Browser browser = new Browser()) {
            Page phone = browser.page(signedIn(rosa), "en-US", ColorScheme.LIGHT, 320, Browser.Scripts.ON);
            Page desk = browser.page(mo.browser(), "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON);

            sendAnyway(browser, phone);
            open(browser, phone, "/conduct");
            assertThat(phone.locator("main").textContent()).contains("Your messages are paused", WORDS);

            open(browser, desk, "/conduct/reviews/" + incident(rosa.asPatient()));
            assertThat(desk.locator("main").textContent()).contains("Where is my bill?", "Paused, not decided");
            desk.check("input[name=outcome][value=LIFTED]");
            desk.fill("form:has(input[name=outcome]) textarea", "She was in pain.");
            desk.click("form:has(input[name=outcome]) button");

            open(browser, phone, "/conduct");
            assertThat(phone.locator("h1").textContent()).contains("We are sorry");
            open(browser, phone, "/messages");
            assertThat(phone.locator(".thread-row").count()).isEqualTo(1);
        }
    }

    private void sendAnyway(Browser browser, Page phone) {
        open(browser, phone, "/messages/new?lane=billing");
        for (int step = 0; step < 6 && phone.locator("input[value=anyway]").count() == 0; step++) {
            if (phone.locator("#text").count() > 0) phone.fill("#text", WORDS);
            else if (phone.locator("main input[type=radio]").count() > 0) {
                phone.locator("main input[type=radio]").first().check();
                if (phone.locator("input[type=radio][value=billing]").count() > 0) {
                    phone.locator("input[type=radio][value=billing]").first().check();
                }
            }
            browser.assertAccessible(phone);
            phone.locator("main .buttons button").first().click();
        }
        browser.assertAccessible(phone);
        assertThat(phone.locator("main").textContent()).contains(WORDS.substring(0, 20));
        phone.locator("form:has(input[value=anyway]) button").click();
        browser.assertAccessible(phone);
    }

    private UUID incident(PatientId patient) {
        return conduct.undecided(new PersonId(patient.value())).stream()
                .filter(each -> each.patient().equals(patient))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void open(Browser browser, Page page, String path) {
        page.navigate("http://localhost:" + address + path);
        browser.assertAccessible(page);
    }
}
