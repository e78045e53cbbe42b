package health.lintel.triage;

/// What the words of a message can show. A message carries any number of labels; they say nothing about what the
/// practice does next.
public enum Label {
    EMERGENCY,
    SELF_HARM,
    URGENT,
    SYMPTOM,
    MEDICATION_EFFECT,
    MEDICAL_QUESTION,
    VISIT_FOLLOW_UP,
    REFILL,
    RESULTS,
    APPOINTMENT,
    BILLING,
    INSURANCE,
    PRIOR_AUTHORIZATION,
    RECORDS_FORMS,
    REFERRAL,
    ADMIN_OTHER,
    COURTESY,
    NOT_THE_PATIENT,
    ABUSIVE,
    THREAT;

    /// Danger to somebody: these are looked for in every lane, whatever the writer chose.
    public boolean isSafety() {
        return this == EMERGENCY || this == SELF_HARM || this == URGENT;
    }

    /// Needs clinical knowledge to answer.
    public boolean isClinical() {
        return this == SYMPTOM || this == MEDICATION_EFFECT || this == MEDICAL_QUESTION || this == VISIT_FOLLOW_UP;
    }

    /// A wish that office staff can answer.
    public boolean isAdministrative() {
        return switch (this) {
            case RESULTS, APPOINTMENT, BILLING, INSURANCE, PRIOR_AUTHORIZATION, RECORDS_FORMS, REFERRAL, ADMIN_OTHER ->
                true;
            default -> false;
        };
    }

    /// Says what the message is about (not how it is said, nor by whom).
    public boolean isTopic() {
        return isClinical() || isAdministrative() || this == REFILL;
    }
}
