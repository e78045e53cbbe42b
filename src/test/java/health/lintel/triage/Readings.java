package health.lintel.triage;

import static org.assertj.core.api.Assertions.assertThat;

/// What tests of the reader have in common.
final class Readings {
    private static final Triage TRIAGE = new Triage();

    private Readings() {}

    static Reading of(String text) {
        return TRIAGE.read(text, null);
    }

    static void shows(Label label, String... texts) {
        for (String text : texts) {
            assertThat(of(text).labels()).as(text).contains(label);
        }
    }

    static void doesNotShow(Label label, String... texts) {
        for (String text : texts) {
            assertThat(of(text).labels()).as(text).doesNotContain(label);
        }
    }

    static void noDanger(String... texts) {
        doesNotShow(Label.EMERGENCY, texts);
        doesNotShow(Label.SELF_HARM, texts);
        doesNotShow(Label.URGENT, texts);
    }
}
