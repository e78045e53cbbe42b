package health.lintel.versions;

/// What happens to a version.
public enum VersionAct {
    BEGIN,
    PROPOSE,
    /// its author wants to write on
    TAKE_BACK,
    APPROVE,
    REFUSE,
    WITHDRAW,
    /// an earlier version is put in force again, as a new one
    ROLL_BACK,
    /// a second person agrees with going back
    CONFIRM,
    /// its moment comes; by the clock
    COME_INTO_FORCE,
    /// the next one's moment comes; by the clock
    RETIRE
}
