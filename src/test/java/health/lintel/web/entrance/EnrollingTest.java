package health.lintel.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.EnrollmentCodes;
import health.lintel.people.Person;
import health.lintel.people.Standing;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EnrollingTest extends Portal {
    @Autowired
    EnrollmentCodes codes;

    @Test
    void a_patient_with_code_and_birth_date_chooses_a_passphrase_and_reads_the_policy() {
        Person ana = patient();
        String code = codes.issue(ana.id(), ana.id()).code();
        assertThat(enroll(browser, code.toLowerCase().replace("-", " "), "1961").to())
                .isEqualTo("/enroll/passphrase");
        assertThat(browser.get("/enroll/passphrase").html()).contains("Ana Reyes");
        String name = "ana" + ana.id();
        var saved = browser.post("/enroll/passphrase", "name", name, "passphrase", Cast.PASSPHRASE);
        assertThat(saved.to()).startsWith("/welcome");
        assertThat(browser.get("/welcome").html()).contains("How we use this portal");
        assertThat(browser.post("/welcome", "version", "1").status()).isEqualTo(303);
        assertThat(accounts.acknowledgedPolicy(ana.id())).contains(1);
        assertThat(newBrowser().signIn(name, Cast.PASSPHRASE).to()).doesNotContain("welcome");
    }

    @Test
    void a_wrong_code_and_a_wrong_birth_date_get_the_same_answer() {
        Person ana = patient();
        String code = codes.issue(ana.id(), ana.id()).code();
        var wrongDate = enroll(browser, code, "1962");
        var wrongCode = enroll(newBrowser(), "ZZZZ-ZZZZ-ZZZZ", "1961");
        assertThat(wrongDate.status()).isEqualTo(422);
        assertThat(wrongCode.status()).isEqualTo(422);
        assertThat(without(wrongCode.html())).isEqualTo(without(wrongDate.html()));
    }

    @Test
    void a_code_is_used_once_and_runs_out_after_fourteen_days() {
        Person ana = patient();
        String code = codes.issue(ana.id(), ana.id()).code();
        enroll(browser, code, "1961");
        browser.post("/enroll/passphrase", "name", "ana" + ana.id(), "passphrase", Cast.PASSPHRASE);
        assertThat(enroll(newBrowser(), code, "1961").status()).isEqualTo(422);
        String later = codes.issue(ana.id(), ana.id()).code();
        clock.advance(Duration.ofDays(14).plusMinutes(1));
        assertThat(enroll(newBrowser(), later, "1961").status()).isEqualTo(422);
    }

    @Test
    void after_five_wrong_birth_dates_the_code_is_dead() {
        Person ana = patient();
        String code = codes.issue(ana.id(), ana.id()).code();
        for (int i = 0; i < 5; i++) {
            assertThat(enroll(browser, code, "19" + (70 + i)).status()).isEqualTo(422);
            clock.advance(Duration.ofMinutes(16));
        }
        assertThat(enroll(browser, code, "1961").status()).isEqualTo(422);
    }

    @Test
    void a_new_code_makes_the_earlier_one_worthless() {
        Person ana = patient();
        String first = codes.issue(ana.id(), ana.id()).code();
        codes.issue(ana.id(), ana.id());
        assertThat(enroll(browser, first, "1961").status()).isEqualTo(422);
    }

    @Test
    void half_enrolled_opens_nothing_but_the_next_step() {
        Person ana = patient();
        enroll(browser, codes.issue(ana.id(), ana.id()).code(), "1961");
        for (String path : new String[] {"/me", "/try/chart", "/try/staff", "/acting-for", "/welcome"}) {
            assertThat(browser.get(path).to()).as(path).startsWith("/sign-in");
        }
        assertThat(newBrowser().get("/enroll/passphrase").to()).isEqualTo("/enroll");
    }

    @Test
    void a_weak_passphrase_is_explained_and_the_name_stays_typed() {
        Person ana = patient();
        enroll(browser, codes.issue(ana.id(), ana.id()).code(), "1961");
        var page = browser.post("/enroll/passphrase", "name", "ana.typed", "passphrase", "Password1!");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("Use 15 letters or more")
                .contains("ana.typed")
                .doesNotContain("Password1!");
    }

    @Test
    void who_forgot_the_passphrase_chooses_a_new_one_with_a_code_and_keeps_the_name() {
        var ana = cast.patient("Ana", "Reyes");
        var phone = signedIn(ana);
        enroll(browser, codes.issue(ana.id(), ana.id()).code(), "1961");
        assertThat(browser.get("/enroll/passphrase").html()).contains(ana.name());
        browser.post("/enroll/passphrase", "passphrase", "seven quiet lighthouses hum");
        assertThat(phone.get("/me").to()).startsWith("/sign-in");
        assertThat(newBrowser()
                        .signIn(ana.name(), "seven quiet lighthouses hum")
                        .status())
                .isEqualTo(303);
    }

    private Person patient() {
        Person ana = cast.person("Ana", "Reyes");
        people.registerPatient(ana, null, null, Standing.REGISTERED, "test");
        return ana;
    }

    private static FormBrowser.Page enroll(FormBrowser browser, String code, String year) {
        return browser.post("/enroll", "code", code, "birth-month", "4", "birth-day", "9", "birth-year", year);
    }

    private static String without(String html) {
        return html.replaceAll("value=\"[^\"]*\"", "");
    }
}
