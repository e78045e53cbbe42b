package health.lintel.year;

import java.util.Locale;
import java.util.Set;

/// What a text of the corpus is mostly about; the first that fits.
enum Subject {
    EMERGENCY("EMERGENCY", "SELF_HARM"),
    SAME_DAY("URGENT"),
    CONDUCT("THREAT", "ABUSIVE"),
    FOLLOW_UP("VISIT_FOLLOW_UP", "MEDICATION_EFFECT"),
    CLINICAL("SYMPTOM"),
    REFILL("REFILL"),
    RESULTS("RESULTS"),
    PRIOR_AUTHORIZATION("PRIOR_AUTHORIZATION"),
    REFERRAL("REFERRAL"),
    BILLING("BILLING"),
    INSURANCE("INSURANCE"),
    RECORDS_FORMS("RECORDS_FORMS"),
    APPOINTMENT("APPOINTMENT"),
    COURTESY("COURTESY"),
    ADMIN_OTHER("ADMIN_OTHER", "NOT_THE_PATIENT", "MEDICAL_QUESTION");

    private final Set<String> labels;

    Subject(String... labels) {
        this.labels = Set.of(labels);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Threats and dangers first; a text with no label is idle talk to the office.
    static Subject of(Set<String> labels) {
        for (Subject subject : values()) {
            if (subject.labels.stream().anyMatch(labels::contains)) return subject;
        }
        return ADMIN_OTHER;
    }
}
