package health.lintel.accounts;

/// More people sign in at this moment than can be checked; trying again in some seconds helps.
public class TooBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooBusy() {
        super("Too many sign-ins at once");
    }
}
