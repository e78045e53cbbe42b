package health.lintel.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptWordsTest extends Portal {
    private static final String TEXT = "The new pills make me dizzy in the morning.";

    @Test
    void words_sent_after_the_session_ended_are_shown_again_after_signing_in() {
        var ana = cast.patient("Ana", "Reyes");
        var browser = signedIn(ana);
        clock.advance(Duration.ofMinutes(30));
        var sent = browser.post("/try/words/7", "text", TEXT);
        assertThat(sent.to()).isEqualTo("/sign-in?words=kept");
        assertThat(browser.get(sent.to()).html()).contains("Your words are kept");
        assertThat(browser.signIn(ana.name(), Cast.PASSPHRASE).to()).isEqualTo("/try/words/7");
        assertThat(browser.get("/try/words/7").html()).contains(TEXT);
        assertThat(browser.get("/try/words/7").html()).as("once").isEqualTo("{}");
    }

    @Test
    void somebody_else_who_signs_in_on_the_same_device_does_not_see_them() {
        var ana = cast.patient("Ana", "Reyes");
        var bruno = cast.patient("Bruno", "Keller");
        accounts.acknowledgePolicy(bruno.id(), 1);
        var browser = signedIn(ana);
        clock.advance(Duration.ofMinutes(30));
        browser.post("/try/words/7", "text", TEXT);
        assertThat(browser.signIn(bruno.name(), Cast.PASSPHRASE).to()).doesNotContain("words");
        assertThat(browser.get("/try/words/7").html()).isEqualTo("{}");
    }

    @Test
    void words_for_the_mother_come_back_for_the_mother() {
        var mother = cast.patient("Ana", "Reyes");
        var son = cast.patient("Teo", "Reyes");
        people.grant(son.id(), mother.asPatient(), "son", null, null);
        var browser = signedIn(son);
        browser.post("/acting-for", "patient", mother.id().toString());
        clock.advance(Duration.ofMinutes(30));
        browser.post("/try/words/7", "text", TEXT);
        browser.signIn(son.name(), Cast.PASSPHRASE);
        assertThat(browser.get("/try/words/7").html())
                .contains(TEXT)
                .contains(mother.id().toString());
    }

    @Test
    void after_half_an_hour_they_are_gone() {
        var ana = cast.patient("Ana", "Reyes");
        var browser = signedIn(ana);
        clock.advance(Duration.ofMinutes(30));
        browser.post("/try/words/7", "text", TEXT);
        clock.advance(Duration.ofMinutes(31));
        assertThat(browser.signIn(ana.name(), Cast.PASSPHRASE).to()).doesNotContain("words");
        assertThat(browser.get("/try/words/7").html()).isEqualTo("{}");
    }

    @Test
    void nothing_is_kept_of_a_browser_that_was_never_signed_in_and_nothing_that_is_a_book() {
        assertThat(browser.post("/try/words/7", "text", TEXT).to()).isEqualTo("/sign-in");
        var ana = signedIn(cast.patient("Ana", "Reyes"));
        clock.advance(Duration.ofMinutes(30));
        assertThat(ana.post("/try/words/7", "text", TEXT.repeat(1_000)).to()).isEqualTo("/sign-in");
    }
}
