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

    /// Whether a practice may take no messages on it. Bills, insurance and records have no such word (the law keeps
    /// them open), and refills have their channel.
    boolean mayBeClosed() {
        return switch (this) {
            case CLINICAL, RESULTS, APPOINTMENT, PRIOR_AUTHORIZATION, REFERRAL, ADMIN_OTHER -> true;
            case REFILL, BILLING, INSURANCE, RECORDS_FORMS, COURTESY -> false;
        };
    }

    /// As the file writes it, such as `prior-authorization`.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
