package health.lintel.renewals;

/// Somebody else was faster, or the step does not fit where the request stands.
public final class RenewalChanged extends RuntimeException {
    private static final long serialVersionUID = 1;

    RenewalChanged(String why) {
        super(why);
    }
}
