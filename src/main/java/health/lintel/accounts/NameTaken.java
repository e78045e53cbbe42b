package health.lintel.accounts;

/// Somebody else signs in with this name.
public class NameTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NameTaken() {
        super("This sign-in name is taken");
    }
}
