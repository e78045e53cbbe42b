package health.lintel.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.accounts.SecondFactors;
import health.lintel.accounts.Visitor;
import health.lintel.people.StaffRole;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.Portal;
import health.lintel.web.gate.StaffCodes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionsTest extends Portal {
    @Autowired
    SecondFactors factors;

    @Test
    void after_twenty_minutes_away_a_patient_signs_in_again_and_while_reading_they_do_not() {
        var browser = signedIn(cast.patient("Ana", "Reyes"));
        for (int i = 0; i < 6; i++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(browser.get("/me").status()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(22));
        assertThat(browser.get("/me").to()).isEqualTo("/sign-in?then=%2Fme");
    }

    @Test
    void after_twelve_hours_everybody_signs_in_again() {
        var browser = signedIn(cast.patient("Ana", "Reyes"));
        for (int i = 0; i < 48; i++) {
            assertThat(browser.get("/me").status()).isEqualTo(200);
            clock.advance(Duration.ofMinutes(15));
        }
        assertThat(browser.get("/me").to()).startsWith("/sign-in");
    }

    @Test
    void a_session_ended_from_another_device_is_over_at_once() {
        var ana = cast.patient("Ana", "Reyes");
        var phone = signedIn(ana);
        var library = signedIn(ana);
        var end = Pattern.compile("/me/sign-ins/[0-9a-f-]{36}/end")
                .matcher(phone.get("/me").html());
        assertThat(end.find()).isTrue();
        assertThat(phone.post(end.group()).to()).isEqualTo("/me");
        assertThat(library.get("/me").to()).startsWith("/sign-in");
        assertThat(phone.get("/me").status()).isEqualTo(200);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        var ana = cast.patient("Ana", "Reyes");
        var phone = signedIn(ana);
        var library = signedIn(ana);
        var end = Pattern.compile("/me/sign-ins/[0-9a-f-]{36}/end")
                .matcher(phone.get("/me").html());
        assertThat(end.find()).isTrue();
        var stranger = signedIn(cast.patient("Bruno", "Keller"));
        assertThat(stranger.post(end.group()).status()).isEqualTo(404);
        assertThat(library.get("/me").status()).isEqualTo(200);
    }

    @Test
    void one_button_signs_every_other_device_out_and_leaves_this_one_and_other_people_alone() {
        var ana = cast.patient("Ana", "Reyes");
        var phone = signedIn(ana);
        assertThat(phone.get("/me").html()).doesNotContain("/me/sign-ins/end-others");
        var library = signedIn(ana);
        var neighbor = signedIn(cast.patient("Bruno", "Keller"));
        assertThat(phone.get("/me").html()).contains("/me/sign-ins/end-others", "(this device)");
        assertThat(phone.post("/me/sign-ins/end-others").to()).isEqualTo("/me");
        assertThat(phone.get("/me").html()).contains("All other devices are signed out.");
        assertThat(library.get("/me").to()).startsWith("/sign-in");
        assertThat(neighbor.get("/me").status()).isEqualTo(200);
    }

    @Test
    void a_sign_in_that_has_only_come_half_way_on_another_device_ends_with_the_others() {
        var nora = cast.staff("Nora", "Patel", StaffRole.MANAGER);
        String secret = factors.add(nora.id(), nora.name(), "Test").text();
        var desk = newBrowser();
        desk.signIn(nora.name(), Cast.PASSPHRASE);
        desk.post("/sign-in/code", "code", StaffCodes.code(secret, clock.instant()));
        var elsewhere = newBrowser();
        elsewhere.signIn(nora.name(), Cast.PASSPHRASE);
        assertThat(elsewhere.get("/sign-in/code").status()).isEqualTo(200);
        assertThat(desk.post("/staff/me/sign-ins/end-others").to()).isEqualTo("/staff/me");
        assertThat(elsewhere.get("/sign-in/code").to()).startsWith("/sign-in");
        assertThat(desk.get("/staff/me").status()).isEqualTo(200);
    }

    @Test
    void a_device_is_named_by_its_browser_and_system_and_an_unknown_one_by_no_word_of_its_own() {
        var ana = cast.patient("Ana", "Reyes");
        assertThat(signedIn(ana).get("/me").html()).contains("A device we can't name");
        assertThat(Visitor.of("", "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36")
                        .device())
                .isEqualTo("Chrome, Android");
        assertThat(Visitor.of("", "<b>mine</b>").device()).isEmpty();
    }

    @Test
    void signing_out_everywhere_ends_every_device() {
        var ana = cast.patient("Ana", "Reyes");
        var phone = signedIn(ana);
        var library = signedIn(ana);
        assertThat(phone.post("/me/sign-ins/end").to()).startsWith("/sign-in");
        assertThat(phone.get("/me").to()).startsWith("/sign-in");
        assertThat(library.get("/me").to()).startsWith("/sign-in");
    }

    @Test
    void signing_out_ends_the_session_for_whoever_copied_its_cookie() {
        var ana = signedIn(cast.patient("Ana", "Reyes"));
        String stolen = ana.cookie("session").orElseThrow();
        ana.post("/sign-out");
        assertThat(newBrowser().get("/me", "Cookie", "session=" + stolen).to()).startsWith("/sign-in");
    }

    @Test
    void signing_in_makes_a_new_session_so_that_a_planted_one_is_worth_nothing() {
        var ana = cast.patient("Ana", "Reyes");
        var browser = signedIn(ana);
        String before = browser.cookie("session").orElseThrow();
        browser.signIn(ana.name(), Cast.PASSPHRASE);
        assertThat(browser.cookie("session").orElseThrow()).isNotEqualTo(before);
        assertThat(newBrowser().get("/me", "Cookie", "session=" + before).to()).startsWith("/sign-in");
    }

    @Test
    void a_closed_account_is_out_at_once_and_cannot_come_back() {
        var ana = cast.patient("Ana", "Reyes");
        var browser = signedIn(ana);
        accounts.close(ana.id(), null, "somebody else had the phone");
        assertThat(browser.get("/me").to()).startsWith("/sign-in");
        assertThat(browser.signIn(ana.name(), Cast.PASSPHRASE).html()).contains("This account is closed");
        accounts.reopen(ana.id(), null, "the phone was found");
        assertThat(browser.signIn(ana.name(), Cast.PASSPHRASE).status()).isEqualTo(303);
    }

    @Test
    void a_new_passphrase_signs_the_other_devices_out_and_the_old_one_no_longer_works() {
        var ana = cast.patient("Ana", "Reyes");
        var phone = signedIn(ana);
        var library = signedIn(ana);
        String chosen = "seven quiet lighthouses hum";
        assertThat(phone.post("/me/passphrase", "old", "not it", "passphrase", chosen)
                        .status())
                .isEqualTo(422);
        assertThat(phone.post("/me/passphrase", "old", Cast.PASSPHRASE, "passphrase", chosen)
                        .to())
                .isEqualTo("/me");
        assertThat(library.get("/me").to()).startsWith("/sign-in");
        assertThat(phone.get("/me").status()).isEqualTo(200);
        assertThat(newBrowser().signIn(ana.name(), Cast.PASSPHRASE).status()).isEqualTo(422);
        assertThat(newBrowser().signIn(ana.name(), chosen).status()).isEqualTo(303);
    }
}
