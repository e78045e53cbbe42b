package health.lintel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Spanish as patients write it, with and without accents, and mixed with English.
class SpanishTest {

    @Test
    void danger_in_spanish_is_danger() {
        Readings.shows(
                Label.EMERGENCY,
                "siento una opresión en el pecho y me falta el aire",
                "mi mamá no puede mover el lado derecho y habla enredado",
                "se me está cerrando la garganta después de la amoxicilina",
                "mi recien nacido tiene fiebre de 38.5",
                "ando bien sofocada, no me entra el aire");
        Readings.shows(Label.SELF_HARM, "ya no quiero vivir", "a veces pienso que lo mejor seria no existir");
        Readings.shows(Label.URGENT, "se me acabó la insulina", "me mordió un perro ayer");
    }

    @Test
    void everyday_matters_in_spanish_are_read() {
        Readings.shows(Label.APPOINTMENT, "necesito cancelar mi cita de mañana");
        Readings.shows(Label.REFILL, "se me acabaron las pastillas de la presion, me las resurten?");
        Readings.shows(Label.BILLING, "por qué me cobraron dos veces");
        Readings.shows(Label.COURTESY, "gracias por todo doctora");
    }

    @Test
    void the_language_is_voted_on() {
        assertThat(Readings.of("Buenas tardes doctora, quiero mi receta por favor")
                        .language())
                .isEqualTo("es");
        assertThat(Readings.of("Good morning, I would like my refill please").language())
                .isEqualTo("en");
        assertThat(Readings.of("Buenas, me llego un bill de $175 pero yo tengo Medicaid")
                        .languageUnsure())
                .isFalse();
    }

    @Test
    void another_language_goes_to_a_person_and_nobody_is_warned_for_tone() {
        for (String text : new String[] {
            "Je ne peux pas venir, j'ai mal au ventre depuis hier et je suis très fatiguée",
            "Mwen pa ka respire byen, pwatrin mwen ap fè m mal depi maten",
            "У меня болит голова со вчерашнего дня",
            "我胸口很痛"
        }) {
            Reading reading = Readings.of(text);
            assertThat(reading.languageUnsure()).as(text).isTrue();
            assertThat(reading.humanFirst()).as(text).isTrue();
            assertThat(reading.labels()).as(text).doesNotContain(Label.ABUSIVE);
        }
    }
}
