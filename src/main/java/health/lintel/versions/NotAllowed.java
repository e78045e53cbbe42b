package health.lintel.versions;

/// A step that cannot be taken, and why.
public final class NotAllowed extends RuntimeException {
    /// The reasons, as the pages say them.
    public enum Why {
        NOT_IN_THIS_STATE,
        /// somebody was faster
        CHANGED_MEANWHILE,
        NO_REASON,
        HAS_ERRORS,
        WARNINGS_WITHOUT_REASON,
        /// the second person is another person
        OWN_WORK,
        NEEDS_A_CLINICIAN,
        NOTHING_CHANGED,
        MOMENT_IS_PAST,
        MOMENT_IS_NEAR,
        NEVER_IN_FORCE,
        ANOTHER_IS_COMING
    }

    private final Why why;

    NotAllowed(Why why, String message) {
        super(message);
        this.why = why;
    }

    static NotAllowed because(Why why) {
        return new NotAllowed(why, why.name());
    }

    public Why why() {
        return why;
    }
}
