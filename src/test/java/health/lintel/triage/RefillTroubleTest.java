package health.lintel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A refill gone wrong is told from one asked for (POLICY refill.trouble).
class RefillTroubleTest {

    @Test
    void each_kind_of_trouble_is_seen() {
        for (String text : new String[] {
            "The pharmacy never received my lisinopril prescription",
            "You sent my Lipitor to the wrong pharmacy",
            "CVS says my Adderall is out of stock",
            "My plan wants a different inhaler, they won't cover Advair",
            "Walgreens says my Ozempic needs a prior auth",
            "I'm out of metoprolol because you cancelled my appointment",
            "They only gave me 10 pills instead of 30 of my sertraline",
            "La farmacia dice que no recibio la receta de mi metformina"
        }) {
            assertThat(Readings.of(text).refillTrouble()).as(text).isTrue();
        }
    }

    @Test
    void a_plain_request_is_no_trouble() {
        for (String text : new String[] {
            "Please refill my lisinopril", "Necesito mi receta de metformina", "I need a refill of Zoloft, CVS on Main"
        }) {
            Reading reading = Readings.of(text);
            assertThat(reading.refillTrouble()).as(text).isFalse();
            assertThat(reading.shows(Label.REFILL)).as(text).isTrue();
        }
    }

    @Test
    void medicines_are_named() {
        assertThat(Readings.of("refill my lisinopril and atorvastatin please").medicines())
                .containsExactlyInAnyOrder("lisinopril", "atorvastatin");
    }

    @Test
    void out_of_a_medicine_that_is_dangerous_to_stop_is_urgent() {
        Readings.shows(Label.URGENT, "I ran out of my Eliquis two days ago", "se me acabo la insulina");
        Readings.doesNotShow(Label.URGENT, "I ran out of my Zyrtec", "I have three weeks of Xarelto left");
    }
}
