package health.lintel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Danger to the practice: whose it is, and what is none (LABELS ruling 5).
class ThreatTest {

    @Test
    void a_plain_threat_by_the_writer_is_certain() {
        Reading reading = Readings.of("I will come down there with my gun and shoot the doctor");
        assertThat(reading.shows(Label.THREAT)).isTrue();
        assertThat(reading.threatBy()).isEqualTo(ThreatBy.WRITER);
        assertThat(reading.threatCertain()).isTrue();
    }

    @Test
    void an_implied_threat_is_one_but_not_certain() {
        Reading reading = Readings.of("I know where you park.");
        assertThat(reading.shows(Label.THREAT)).isTrue();
        assertThat(reading.threatCertain()).isFalse();
    }

    @Test
    void a_warning_of_somebody_elses_threat_is_reported_and_no_misconduct() {
        Reading reading =
                Readings.of("My brother says he will shoot up the clinic on Wednesday. I wanted to warn you.");
        assertThat(reading.shows(Label.THREAT)).isTrue();
        assertThat(reading.threatBy()).isEqualTo(ThreatBy.REPORTED);
        assertThat(reading.threatCertain()).isFalse();
        assertThat(reading.shows(Label.ABUSIVE)).isFalse();
    }

    @Test
    void words_that_show_an_intruder_are_told_apart() {
        Reading reading =
                Readings.of("I'm her ex, I've got her login. I know where Dr. Hale lives and I will break his jaw.");
        assertThat(reading.threatBy()).isEqualTo(ThreatBy.INTRUDER);
    }

    @Test
    void a_threat_in_words_that_name_nobody_else_is_the_writers_own() {
        for (String threat : List.of(
                "Fix this bill or I will come to your office and beat you up.",
                "If I don't have my pills by Friday somebody over there is getting hurt.",
                "Next time I will bring my gun.")) {
            assertThat(Readings.of(threat).threatBy()).as(threat).isEqualTo(ThreatBy.WRITER);
        }
    }

    @Test
    void spanish_threats_are_read() {
        Readings.shows(Label.THREAT, "les voy a quebrar los vidrios", "ya se donde vive la doctora");
    }

    @Test
    void lawsuits_reviews_complaints_and_figures_of_speech_are_no_threats() {
        Readings.doesNotShow(
                Label.THREAT,
                "You'll be hearing from my attorney",
                "I will leave a one star review and report you to the board",
                "I want to kill whoever designed this website",
                "I'd like to throttle the insurance company, not you",
                "My ex threatened me last night",
                "I'll sit in your lobby with my knitting until I get my records");
    }
}
