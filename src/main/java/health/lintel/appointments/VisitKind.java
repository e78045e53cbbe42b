package health.lintel.appointments;

/// What a visit is for, in the practice's words.
public enum VisitKind {
    NEW_PROBLEM("ROUTINE"),
    FOLLOW_UP("FOLLOWUP"),
    CHECK_UP("CHECKUP");

    private final String fhirCode;

    VisitKind(String fhirCode) {
        this.fhirCode = fhirCode;
    }

    /// FHIR's code (v2-0276).
    public String fhirCode() {
        return fhirCode;
    }

    /// As forms send it.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// A new problem, if nobody said.
    public static VisitKind of(String code) {
        for (VisitKind kind : values()) if (kind.code().equals(code)) return kind;
        return NEW_PROBLEM;
    }
}
