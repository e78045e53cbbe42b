package health.lintel.messaging;

import health.lintel.decisions.Outcome;
import health.lintel.policy.Topic;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A short key for what a message is about, made from what was read and never from the patient's words; pages
/// say it in the reader's language (`words/topics.*.yaml`).
final class MatterInWords {
    private static final List<Label> CLINICAL =
            List.of(Label.MEDICATION_EFFECT, Label.SYMPTOM, Label.MEDICAL_QUESTION, Label.VISIT_FOLLOW_UP);

    private MatterInWords() {}

    static String of(@Nullable Reading reading, Outcome outcome) {
        Topic topic = outcome.topic();
        if (topic == Topic.CLINICAL || topic == null) {
            if (reading != null && reading.shows(Label.RESULTS)) return "result-question";
            for (Label label : CLINICAL) {
                if (reading != null && reading.shows(label)) return key(label.name());
            }
            return topic == null ? "danger" : "clinical";
        }
        return topic == Topic.REFILL && reading != null && reading.refillTrouble() ? "refill-trouble" : topic.id();
    }

    private static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
