package health.lintel.people;

/// What a member of staff does, and so what they may see.
public enum StaffRole {
    FRONT_DESK,
    BILLING,
    PRIOR_AUTHORIZATION,
    RECORDS,
    /// Nurses and medical assistants.
    CLINICAL_SUPPORT,
    PROVIDER,
    MANAGER,
    ADMINISTRATOR;

    /// May read clinical words and charts.
    public boolean isClinical() {
        return this == CLINICAL_SUPPORT || this == PROVIDER;
    }
}
