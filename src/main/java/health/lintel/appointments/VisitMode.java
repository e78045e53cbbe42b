package health.lintel.appointments;

/// How patient and practice meet (`appointments.request`: it says what kinds of visit exist).
public enum VisitMode {
    OFFICE,
    VIDEO,
    PHONE;

    /// As stored and as forms send it.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static VisitMode of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
