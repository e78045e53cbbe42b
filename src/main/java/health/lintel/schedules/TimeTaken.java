package health.lintel.schedules;

/// Somebody else has that time, or had it a moment earlier.
public final class TimeTaken extends RuntimeException {
    public TimeTaken() {
        super("That time is taken");
    }
}
