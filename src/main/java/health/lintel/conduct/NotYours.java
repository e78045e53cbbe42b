package health.lintel.conduct;

/// Somebody who must not decide on this case tried to: it was aimed at them, they reported it, or they decided on it
/// before.
public final class NotYours extends RuntimeException {
    private final String bar;

    NotYours(WhoMayDecide.Bar bar) {
        super("May not decide on this case: " + bar);
        this.bar = bar.name();
    }

    /// `TARGET`, `REPORTER` or `DECIDED_BEFORE`.
    public String bar() {
        return bar;
    }
}
