package health.lintel.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.web.gate.Cast;
import health.lintel.web.gate.Portal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SessionsTest extends Portal {

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
