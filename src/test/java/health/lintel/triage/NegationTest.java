package health.lintel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Danger words that are denied, and denials that are none.
class NegationTest {

    @Test
    void a_denied_sign_is_no_danger() {
        Readings.noDanger(
                "No chest pain, no shortness of breath. Just the refill please.",
                "I do not have chest pain",
                "no fever, chills or chest pain",
                "No tengo dolor de pecho ni falta de aire, solo quiero mi receta");
        Readings.doesNotShow(Label.EMERGENCY, "He denies chest pain, shortness of breath, vomiting blood");
    }

    @Test
    void a_denial_of_one_thing_does_not_deny_the_next() {
        Readings.shows(
                Label.EMERGENCY,
                "No trauma, chest pain since four",
                "No fever, no cough, but my chest hurts",
                "I am not dizzy but I have chest pain",
                "sin fiebre pero me duele el pecho");
    }

    @Test
    void cannot_breathe_is_not_a_denial() {
        Readings.shows(
                Label.EMERGENCY,
                "I can't breathe",
                "no puedo respirar",
                "he is not breathing",
                "the bleeding won't stop, it soaked the towel",
                "I don't know why but I have chest pain");
    }

    @Test
    void a_list_that_can_be_read_both_ways_brings_a_person() {
        Reading reading = Readings.of("No fever, chest pain.");
        assertThat(reading.shows(Label.EMERGENCY) || reading.humanFirst()).isTrue();
    }
}
