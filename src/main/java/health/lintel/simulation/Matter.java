package health.lintel.simulation;

import health.lintel.triage.Label;
import java.util.List;
import java.util.Set;

/// What a message is mostly about: the gravest label, so that both sides of a comparison count it in one row.
public enum Matter {
    EMERGENCY(Label.EMERGENCY, Label.SELF_HARM),
    SAME_DAY(Label.URGENT),
    CONDUCT(Label.THREAT, Label.ABUSIVE),
    CLINICAL(Label.SYMPTOM, Label.MEDICATION_EFFECT, Label.MEDICAL_QUESTION, Label.VISIT_FOLLOW_UP),
    REFILL(Label.REFILL),
    RESULTS(Label.RESULTS),
    APPOINTMENT(Label.APPOINTMENT),
    PRIOR_AUTHORIZATION(Label.PRIOR_AUTHORIZATION),
    REFERRAL(Label.REFERRAL),
    BILLING(Label.BILLING),
    INSURANCE(Label.INSURANCE),
    RECORDS_FORMS(Label.RECORDS_FORMS),
    ADMIN_OTHER(Label.ADMIN_OTHER, Label.NOT_THE_PATIENT),
    COURTESY(Label.COURTESY),
    /// reading failed, or nothing was found in the words
    UNREAD;

    private final List<Label> labels;

    Matter(Label... labels) {
        this.labels = List.of(labels);
    }

    static Matter of(Set<Label> read) {
        for (Matter matter : values()) {
            if (matter.labels.stream().anyMatch(read::contains)) return matter;
        }
        return UNREAD;
    }
}
