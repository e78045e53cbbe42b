package health.lintel.web.gate;

/// Who a route is for, as written in `web/routes.txt`. Roles of staff stand there by their own names.
enum Audience {
    /// Everybody, signed in or not.
    ANYBODY("anybody"),
    /// Who has shown the code from the practice and their birth date, and has no account yet.
    ENROLLING("enrolling"),
    /// Staff between the passphrase and the second factor.
    HALF_SIGNED_IN("half-signed-in"),
    SIGNED_IN("signed-in"),
    /// Patients, and those who help them.
    PATIENT_SIDE("patient-side"),
    /// Staff of any role.
    STAFF("staff");

    private final String written;

    Audience(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }
}
