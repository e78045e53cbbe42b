package health.lintel.appointments;

/// What kind of visit it was, in the policy's words; which of them open a window is the policy's to say
/// (`follow-up.window`).
public enum VisitType {
    OFFICE("office"),
    TELEHEALTH("telehealth"),
    PHONE("phone"),
    NURSE("nurse"),
    PROCEDURE("procedure"),
    /// Home from a hospital or an emergency room, known to us.
    DISCHARGE("discharge"),
    LAB("lab"),
    NO_SHOW("no-show"),
    CANCELLED("cancelled"),
    /// At somebody else's: no window.
    ELSEWHERE("elsewhere");

    private final String code;

    VisitType(String code) {
        this.code = code;
    }

    /// As policy files and `simulate` write it.
    public String code() {
        return code;
    }

    /// Was it with us, held by our own people?
    public boolean isOurs() {
        return this != DISCHARGE && this != ELSEWHERE;
    }

    public static VisitType of(String code) {
        for (VisitType type : values()) if (type.code.equals(code)) return type;
        throw new IllegalArgumentException("No such visit type: " + code);
    }
}
