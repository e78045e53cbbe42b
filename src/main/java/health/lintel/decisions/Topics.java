package health.lintel.decisions;

import health.lintel.facts.Draft;
import health.lintel.facts.Lane;
import health.lintel.policy.Topic;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a message is about: the labels say so; the lane fills in where no topic label was read.
final class Topics {
    private Topics() {}

    static Set<Topic> of(Draft draft, Reading reading) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (Label label : reading.labels()) {
            Topic topic = of(label);
            if (topic != null) topics.add(topic);
        }
        if (reading.refillTrouble()) topics.add(Topic.REFILL);
        // RESULTS with MEDICAL_QUESTION is one clinical matter; RESULTS beside anything else goes to records
        if (!topics.isEmpty()) return topics;
        if (isMereCourtesy(reading)) return EnumSet.of(Topic.COURTESY);
        if (draft.lane() != null) return EnumSet.of(of(draft.lane()));
        boolean isJudgedByItsDanger =
                reading.humanFirst() || reading.showsAny(Label.EMERGENCY, Label.SELF_HARM, Label.URGENT);
        return isJudgedByItsDanger ? topics : EnumSet.of(Topic.ADMIN_OTHER);
    }

    private static boolean isMereCourtesy(Reading reading) {
        return reading.labels().equals(Set.of(Label.COURTESY)) && !reading.humanFirst();
    }

    private static @Nullable Topic of(Label label) {
        return switch (label) {
            case SYMPTOM, MEDICATION_EFFECT, MEDICAL_QUESTION, VISIT_FOLLOW_UP -> Topic.CLINICAL;
            case REFILL -> Topic.REFILL;
            case RESULTS -> Topic.RESULTS;
            case APPOINTMENT -> Topic.APPOINTMENT;
            case BILLING -> Topic.BILLING;
            case INSURANCE -> Topic.INSURANCE;
            case PRIOR_AUTHORIZATION -> Topic.PRIOR_AUTHORIZATION;
            case REFERRAL -> Topic.REFERRAL;
            case RECORDS_FORMS -> Topic.RECORDS_FORMS;
            case ADMIN_OTHER -> Topic.ADMIN_OTHER;
            case EMERGENCY, SELF_HARM, URGENT, COURTESY, NOT_THE_PATIENT, ABUSIVE, THREAT -> null;
        };
    }

    private static Topic of(Lane lane) {
        return switch (lane) {
            case FOLLOW_UP, NEW_CONCERN -> Topic.CLINICAL;
            case REFILL -> Topic.REFILL;
            case APPOINTMENT -> Topic.APPOINTMENT;
            case BILLING -> Topic.BILLING;
            case INSURANCE -> Topic.INSURANCE;
            case PRIOR_AUTHORIZATION -> Topic.PRIOR_AUTHORIZATION;
            case RECORDS -> Topic.RECORDS_FORMS;
            case OTHER -> Topic.ADMIN_OTHER;
        };
    }
}
