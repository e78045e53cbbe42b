package health.lintel.web.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.web.gate.Cast;
import health.lintel.web.gate.Portal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SigningInTest extends Portal {

    @Test
    void a_patient_signs_in_with_name_and_passphrase() {
        var ana = cast.patient("Ana", "Reyes");
        var page = browser.signIn(ana.name().toUpperCase(), Cast.PASSPHRASE);
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.to()).startsWith("/welcome");
        assertThat(browser.cookie("session")).isPresent();
    }

    @Test
    void a_wrong_passphrase_and_a_name_that_nobody_has_get_the_same_answer() {
        var ana = cast.patient("Ana", "Reyes");
        var wrong = browser.signIn(ana.name(), "not the right one at all");
        var unknown = browser.signIn("nobody." + ana.name().substring(4), "not the right one at all");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.html().replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(wrong.html().replaceAll("value=\"[^\"]*\"", ""));
        assertThat(wrong.html()).doesNotContain("not the right one at all");
    }

    @Test
    void after_five_wrong_tries_the_next_one_counts_in_a_minute_for_known_and_unknown_names_alike() {
        var ana = cast.patient("Ana", "Reyes");
        String nobody = "nobody" + ana.id();
        for (String name : new String[] {ana.name(), nobody}) {
            for (int i = 0; i < 5; i++) browser.signIn(name, "wrong wrong wrong wrong");
            assertThat(browser.signIn(name, Cast.PASSPHRASE).status()).isEqualTo(429);
        }
        clock.advance(Duration.ofSeconds(61));
        assertThat(browser.signIn(ana.name(), Cast.PASSPHRASE).status()).isEqualTo(303);
    }
}
