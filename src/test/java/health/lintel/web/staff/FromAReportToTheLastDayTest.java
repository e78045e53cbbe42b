package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.conduct.Conduct;
import health.lintel.datatypes.PersonId;
import health.lintel.jobs.Job;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Staff tell of a phone call; it is confirmed, decided, and care ends, page by page with the clock moved.
class FromAReportToTheLastDayTest extends StaffPeople {
    @Autowired
    Conduct conduct;

    @Autowired
    Job endNoticesThatAreOver;

    @AfterEach
    void monday() {
        clock.set(MovableClock.START);
    }

    @Test
    void what_the_desk_heard_on_the_phone_is_confirmed_by_another_and_pauses_at_once() {
        Cast.Actor rob = cast.patient("Rob", "Kay");
        reported(rob);
        Desk mo = desk("Mo", StaffRole.MANAGER);
        String review = review(mo, rob);
        assertThat(mo.browser().get(review).html())
                .contains("Did it happen so?", "Nan, at the desk", "Get lost, all of you");
        assertThat(paused(rob)).isFalse();

        mo.browser().post(review + "/confirm", "happened", "yes");

        assertThat(paused(rob)).isTrue();
        FormBrowser patient = signedIn(rob);
        assertThat(patient.get("/conduct").html()).contains("Your messages are paused", "Get lost, all of you");
        assertThat(patient.get("/conduct/letter").status()).isEqualTo(200);
    }

    @Test
    void a_patient_hears_nothing_of_a_report_that_nobody_confirmed() {
        Cast.Actor rob = cast.patient("Rob", "Kay");
        reported(rob);
        FormBrowser patient = signedIn(rob);
        assertThat(patient.get("/conduct").html())
                .contains("Your messages are open")
                .doesNotContain("Get lost");
        assertThat(patient.get("/conduct/letter").status()).isEqualTo(404);
    }

    @Test
    void an_upheld_case_goes_step_by_step_to_a_former_patient() {
        Cast.Actor rob = cast.patient("Rob", "Kay");
        reported(rob);
        Desk mo = desk("Mo", StaffRole.MANAGER);
        Desk lee = desk("Lee", StaffRole.PROVIDER);
        String review = review(mo, rob);
        mo.browser().post(review + "/confirm", "happened", "yes");
        uphold(mo, review);
        String ending = mo.browser().post(review + "/ending").to().replaceAll("^https?://[^/]+", "");
        assertThat(ending).startsWith("/endings/");

        assertThat(mo.browser().post(ending, "act", "SIGN", "words", "x").status())
                .isEqualTo(422);
        check(mo, ending);
        assertThat(mo.browser().post(ending, "act", "SIGN", "words", "x").html())
                .contains("Only a provider signs.");
        lee.browser().post(ending, "act", "SIGN", "words", "Abuse of our staff on the phone.");
        mo.browser().post(ending, "act", "AGREE");
        mo.browser().post(ending, "act", "WRITE", "state", "NJ");
        assertThat(mo.browser().get(ending + "/letter").status()).isEqualTo(200);
        assertThat(signedIn(rob).get("/ending/letter").status()).isEqualTo(404);
        assertThat(mo.browser().post(ending, "act", "MAIL", "CERTIFIED", "9400").status())
                .isEqualTo(422);
        mo.browser().post(ending, "act", "MAIL", "CERTIFIED", "9400", "FIRST_CLASS", "Nan");
        mo.browser().post(ending, "act", "PROVE", "words", "Receipt in the file");
        assertThat(standing(rob)).isEqualTo(Standing.ENDING);
        assertThat(signedIn(rob).get("/ending/letter").status()).isEqualTo(200);
        assertThat(mo.browser().get(ending).html()).contains("Notice period", "Dec 26, 2026");

        clock.advance(Duration.ofDays(34));
        endNoticesThatAreOver.work().run();
        assertThat(standing(rob)).isEqualTo(Standing.FORMER);
        FormBrowser former = signedIn(rob);
        for (String page : List.of("/records", "/bills", "/insurance", "/conduct")) {
            assertThat(former.get(page).status()).as(page).isEqualTo(200);
        }
    }

    private void reported(Cast.Actor rob) {
        Desk nan = desk("Nan", StaffRole.FRONT_DESK);
        String form = "/conduct/report/" + rob.asPatient();
        assertThat(nan.browser().get(form).html()).contains("Report what happened");
        assertThat(nan.browser().post(form, "time", "noon").status()).isEqualTo(422);
        var done = nan.browser()
                .post(
                        form,
                        "channel",
                        "PHONE",
                        "kind",
                        "ABUSE",
                        "time",
                        "09:30",
                        "heard",
                        "Nan, at the desk",
                        "words",
                        "Get lost, all of you.");
        assertThat(done.status()).isEqualTo(303);
        clock.advance(Duration.ofMinutes(1));
    }

    private String review(Desk desk, Cast.Actor rob) {
        return "/conduct/reviews/"
                + conduct.undecided(desk.who().id()).stream()
                        .filter(each -> each.writer()
                                .equals(new PersonId(rob.asPatient().value())))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private static void uphold(Desk desk, String review) {
        List<String> fields = new ArrayList<>(List.of("outcome", "UPHELD", "why", "Heard by two."));
        for (String each : ReviewPage.QUESTIONS) fields.addAll(List.of("considered", each));
        assertThat(desk.browser().post(review, fields.toArray(String[]::new)).status())
                .isEqualTo(303);
    }

    private static void check(Desk desk, String ending) {
        List<String> fields = new ArrayList<>(List.of("act", "CHECK"));
        for (String no : List.of(
                "ACUTE_OR_POST_OPERATIVE",
                "PREGNANCY",
                "CANCER_TREATMENT",
                "CRISIS",
                "PROTECTED_OR_RETALIATION",
                "ONLY_PROVIDER_NEAR")) fields.addAll(List.of(no, "no"));
        for (String yes : List.of("DISABILITY_CONSIDERED", "PLAN_SETTLED")) fields.addAll(List.of(yes, "yes"));
        assertThat(desk.browser().post(ending, fields.toArray(String[]::new)).status())
                .isEqualTo(303);
    }

    private boolean paused(Cast.Actor who) {
        return conduct.suspensionOf(who.id()).isPresent();
    }

    private Standing standing(Cast.Actor who) {
        return people.patient(who.asPatient()).orElseThrow().standing();
    }
}
