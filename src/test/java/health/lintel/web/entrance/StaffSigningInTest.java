package health.lintel.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.SecondFactors;
import health.lintel.people.StaffRole;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import health.lintel.web.gate.StaffCodes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffSigningInTest extends Portal {
    @Autowired
    SecondFactors factors;

    @Test
    void at_the_first_sign_in_the_app_is_set_up_and_its_first_code_opens_the_door() {
        var nora = cast.staff("Nora", "Patel", StaffRole.MANAGER);
        browser.signIn(nora.name(), Cast.PASSPHRASE);
        String secret = StaffCodes.secretOn(browser.get("/staff/totp").html());
        assertThat(browser.post("/staff/totp", "code", "000000").status()).isEqualTo(422);
        assertThat(browser.get("/staff/totp").html()).contains(secret);
        var done = browser.post("/staff/totp", "code", StaffCodes.code(secret, clock.instant()));
        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.get("/try/staff").html()).isEqualTo("Nora Patel");
        assertThat(browser.get("/try/manager").status()).isEqualTo(200);
    }

    @Test
    void a_code_works_once() {
        var nora = cast.staff("Nora", "Patel", StaffRole.MANAGER);
        String secret = setUp(nora);
        String code = StaffCodes.code(secret, clock.instant());
        assertThat(codeOf(nora, browser, code).status()).isEqualTo(303);
        assertThat(codeOf(nora, newBrowser(), code).status()).isEqualTo(422);
    }

    @Test
    void a_passphrase_alone_opens_nothing_and_the_secret_is_never_shown_again() {
        var nora = cast.staff("Nora", "Patel", StaffRole.MANAGER);
        setUp(nora);
        assertThat(browser.signIn(nora.name(), Cast.PASSPHRASE).to()).isEqualTo("/sign-in/code");
        assertThat(browser.get("/staff/totp").to()).isEqualTo("/sign-in/code");
        assertThat(browser.get("/try/staff").to()).isEqualTo("/sign-in/code");
        assertThat(browser.get("/sign-in/code").html()).doesNotContain("otpauth");
    }

    @Test
    void guessing_codes_is_slowed_down() {
        var nora = cast.staff("Nora", "Patel", StaffRole.MANAGER);
        String secret = setUp(nora);
        for (int i = 0; i < 5; i++)
            assertThat(codeOf(nora, browser, "00000" + i).status()).isEqualTo(422);
        assertThat(browser.post("/sign-in/code", "code", StaffCodes.code(secret, clock.instant()))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void a_nurse_does_not_find_the_managers_page() {
        var joy = cast.staff("Joy", "Okafor", StaffRole.CLINICAL_SUPPORT);
        codeOf(joy, browser, StaffCodes.code(setUp(joy), clock.instant()));
        assertThat(browser.get("/try/staff").status()).isEqualTo(200);
        assertThat(browser.get("/try/manager").status()).isEqualTo(404);
    }

    @Test
    void staff_do_not_find_the_pages_of_patients() {
        var joy = cast.staff("Joy", "Okafor", StaffRole.CLINICAL_SUPPORT);
        codeOf(joy, browser, StaffCodes.code(setUp(joy), clock.instant()));
        assertThat(browser.get("/try/chart").status()).isEqualTo(404);
        assertThat(browser.get("/me").status()).isEqualTo(404);
        assertThat(browser.get("/acting-for").status()).isEqualTo(404);
    }

    @Test
    void who_left_the_practice_is_out_at_once() {
        var joy = cast.staff("Joy", "Okafor", StaffRole.CLINICAL_SUPPORT);
        codeOf(joy, browser, StaffCodes.code(setUp(joy), clock.instant()));
        people.recordDeparture(joy.id(), null, "moved away");
        assertThat(browser.get("/try/staff").to()).startsWith("/sign-in");
        assertThat(newBrowser().signIn(joy.name(), Cast.PASSPHRASE).status()).isEqualTo(422);
    }

    @Test
    void after_a_quarter_of_an_hour_away_staff_sign_in_again() {
        var joy = cast.staff("Joy", "Okafor", StaffRole.CLINICAL_SUPPORT);
        codeOf(joy, browser, StaffCodes.code(setUp(joy), clock.instant()));
        clock.advance(Duration.ofMinutes(17));
        assertThat(browser.get("/try/staff").to()).startsWith("/sign-in");
    }

    private String setUp(Cast.Actor actor) {
        return factors.add(actor.id(), actor.name(), "Test").text();
    }

    private FormBrowser.Page codeOf(Cast.Actor actor, FormBrowser browser, String code) {
        browser.signIn(actor.name(), Cast.PASSPHRASE);
        return browser.post("/sign-in/code", "code", code);
    }
}
