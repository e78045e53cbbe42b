package health.lintel.policy;

/// What a message can be about, as the policy file routes it.
public enum Topic {
    CLINICAL,
    RESULTS,
    REFILL,
    APPOINTMENT,
    BILLING,
    INSURANCE,
    PRIOR_AUTHORIZATION,
    REFERRAL,
    RECORDS_FORMS,
    ADMIN_OTHER,
    COURTESY;

    /// As the file writes it, such as `prior-authorization`.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
