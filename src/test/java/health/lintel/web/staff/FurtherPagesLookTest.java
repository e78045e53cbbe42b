package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.appointments.NewVisitRequest;
import health.lintel.appointments.VisitMode;
import health.lintel.conduct.Conduct;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.web.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// On-call, reviews, requests and administration in a real browser, without a script of ours.
class FurtherPagesLookTest extends StaffPeople {
    @LocalServerPort
    int address;

    @Autowired
    Conduct conduct;

    @Test
    void everybody_can_read_them_on_a_phone_and_at_a_desk() {
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        Desk mo = desk("Mo", StaffRole.MANAGER);
        PatientId rosa = seenForAnAnkle("Rosa");
        writes(rosa, "follow-up", "I have crushing chest pain right now. It began at breakfast.");
        String once = UUID.randomUUID().toString();
        lee.browser()
                .post("/on-call/calls", "once", once, "caller", "Mr. Ode", "outcome", "NO_ANSWER", "note", "Busy.");
        ChartAccess access = people.access(new PersonId(rosa.value()), rosa).orElseThrow();
        UUID request = appointments.requestVisit(
                access,
                new NewVisitRequest(
                        Ids.next(), "My knee hurts.", VisitMode.OFFICE, "mornings", null, clock.instant(), null));
        UUID review = held(access);
        try (Browser browser = new Browser()) {
            look(browser, lee, mo, "en-US", ColorScheme.LIGHT, 1280, pagesOf(request, review, lee));
            look(browser, lee, mo, "es-US", ColorScheme.DARK, 320, pagesOf(request, review, lee));
        }
    }

    /// Pages of the manager, by name and path.
    private static List<String[]> pagesOf(UUID request, UUID review, Desk lee) {
        return List.of(
                new String[] {"reviews", "/conduct/reviews"},
                new String[] {"review", "/conduct/reviews/" + review},
                new String[] {"requests", "/visit-requests"},
                new String[] {"request", "/visit-requests/" + request},
                new String[] {"mail", "/admin/mail"},
                new String[] {"people", "/admin/people"},
                new String[] {"person", "/admin/people/" + lee.who().id()},
                new String[] {"pools", "/admin/pools"},
                new String[] {"roster", "/admin/on-call"});
    }

    private void look(
            Browser browser,
            Desk lee,
            Desk mo,
            String language,
            ColorScheme scheme,
            int width,
            List<String[]> pagesOfMo) {
        Page onCall = browser.page(lee.browser(), language, scheme, width, Browser.Scripts.ON);
        look(browser, onCall, "oncall", "/on-call?q=Delgado", language, scheme, width);
        look(browser, onCall, "handoff", "/on-call/handoff", language, scheme, width);
        Page desk = browser.page(mo.browser(), language, scheme, width, Browser.Scripts.ON);
        for (String[] each : pagesOfMo) look(browser, desk, each[0], each[1], language, scheme, width);
    }

    private UUID held(ChartAccess access) {
        String words = "You people are fucking idiots, I hope you all rot. Where is my bill?";
        Draft draft = writing.begin(access, Draft.About.SELF, "billing", null);
        var _ = writing.save(access, draft.id(), words, Draft.About.SELF, "billing")
                .orElseThrow();
        sending.send(access, draft.id(), UUID.randomUUID(), Sending.Intent.LET_A_PERSON_LOOK);
        return conduct.undecided(access.actor()).stream()
                .filter(incident -> incident.writer().equals(access.actor()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void look(
            Browser browser, Page page, String name, String path, String language, ColorScheme scheme, int width) {
        page.navigate("http://localhost:" + address + path);
        assertThat(page.locator("h1").first().textContent()).isNotBlank();
        String folder = System.getenv("LINTEL_PICTURES");
        if (folder != null) {
            String file = String.join(
                    "-",
                    "further",
                    name,
                    language.substring(0, 2),
                    scheme.name().toLowerCase(Locale.ROOT),
                    "" + width);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file + ".png")));
        }
        browser.assertAccessible(page);
    }
}
