package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.people.ChartAccess;
import health.lintel.records.Extracts;
import health.lintel.records.Intake;
import health.lintel.records.ReceivedResource;
import health.lintel.records.Result;
import health.lintel.web.Browser;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// In Chromium: a form of one tab after another tab chose another patient, and a comment on a result.
class TwoTabsAndACommentLookTest extends StaffPeople {
    @Autowired
    Intake intake;

    @Test
    void two_tabs_two_patients_and_the_words_go_where_their_writer_says() {
        Cast.Actor ana = cast.patient("Ana", "Reyes");
        Cast.Actor rosa = cast.patient("Rosa", "Reyes");
        Cast.Actor teo = cast.helper("Teo", "Reyes");
        people.grant(teo.id(), ana.asPatient(), "son", null, null);
        people.grant(teo.id(), rosa.asPatient(), "nephew", null, null);
        FormBrowser session = signedIn(teo);
        session.post("/acting-for", "patient", ana.id().toString());
        try (Browser browser = new Browser()) {
            for (String language : List.of("en-US", "es-US")) {
                Page first = browser.page(session, language, ColorScheme.LIGHT, 320, Browser.Scripts.ON);
                session.post("/acting-for", "patient", ana.id().toString());
                first.navigate(session.base() + "/visits/request");
                first.locator("#reason").fill("A yearly check, please.");
                first.locator("#how").check();
                Page second = first.context().newPage();
                second.navigate(session.base() + "/acting-for");
                second.locator("main button:has-text('Rosa')").click();
                first.locator("main form button").first().click();
                assertThat(first.locator("main").textContent()).contains("Rosa Reyes", "Ana Reyes", "A yearly check");
                browser.assertAccessible(first);
                first.locator("main form button").first().click();
                assertThat(first.url()).contains("/visits/requests/");
            }
        }
        assertThat(appointments.requests(own(ana))).hasSize(2);
        assertThat(appointments.requests(own(rosa))).isEmpty();
    }

    @Test
    void a_comment_is_written_on_a_phone_and_at_a_desk_in_both_languages() {
        PatientId rosa = seenForAnAnkle("Rosa");
        FormBrowser nia = nurse("Nia").browser();
        String path = "/q/" + asked(rosa) + "/comment";
        try (Browser browser = new Browser()) {
            look(browser, browser.page(nia, "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON), nia.base() + path);
            Page phone = browser.page(nia, "es-US", ColorScheme.DARK, 320, Browser.Scripts.ON);
            look(browser, phone, nia.base() + path);
            phone.locator("main .answer button").click();
            assertThat(phone.title()).startsWith("Error");
            browser.assertAccessible(phone);
            phone.locator("#text").fill("Sus riñones están bien.");
            phone.locator("main .answer button").click();
            assertThat(phone.url()).endsWith("/q");
        }
    }

    private static void look(Browser browser, Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("meter").count()).isEqualTo(1);
        browser.assertAccessible(page);
    }

    private ChartAccess own(Cast.Actor actor) {
        return people.access(actor.id(), actor.asPatient()).orElseThrow();
    }

    private String asked(PatientId patient) {
        UUID id = Ids.next();
        Instant at = clock.instant().minusSeconds(60);
        String body = """
                {"resourceType": "Observation", "id": "%s",
                 "referenceRange": [{"low": {"value": 3.5}, "high": {"value": 5.1}}]}""".formatted(id);
        intake.keep(
                patient,
                List.of(new ReceivedResource("Observation", id.toString(), body)),
                new Extracts(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Result(
                                id,
                                "Observation",
                                id.toString(),
                                Result.Kind.LAB,
                                "Potassium",
                                "5.9",
                                "mmol/L",
                                at,
                                at,
                                true,
                                true,
                                null,
                                null))));
        return tasks.open(new NewTask(
                        "result-comment",
                        Subject.of("result", id),
                        patient,
                        "result-comment",
                        Gravity.ROUTINE,
                        "ABNORMAL",
                        "en",
                        PoolKey.CLINICAL,
                        null,
                        clock.instant().plusSeconds(3600)))
                .toString();
    }
}
