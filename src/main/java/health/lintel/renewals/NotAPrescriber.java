package health.lintel.renewals;

/// Somebody who may not prescribe tried to decide.
public final class NotAPrescriber extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAPrescriber() {
        super("Only a prescriber decides");
    }
}
