package health.lintel.appointments;

/// FHIR's codes for a planned visit.
public enum AppointmentStatus {
    PROPOSED("proposed"),
    PENDING("pending"),
    BOOKED("booked"),
    ARRIVED("arrived"),
    FULFILLED("fulfilled"),
    CANCELLED("cancelled"),
    NOSHOW("noshow"),
    ENTERED_IN_ERROR("entered-in-error"),
    CHECKED_IN("checked-in"),
    WAITLIST("waitlist");

    private final String code;

    AppointmentStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static AppointmentStatus of(String code) {
        for (AppointmentStatus status : values()) if (status.code.equals(code)) return status;
        throw new IllegalArgumentException("No such appointment status: " + code);
    }
}
