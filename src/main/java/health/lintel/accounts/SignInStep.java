package health.lintel.accounts;

/// How far a sign-in has come. Nothing but the next step is open before it is [#DONE].
public enum SignInStep {
    /// The passphrase was right; the code of the second factor is missing.
    CODE,
    /// The passphrase was right; staff without a second factor must set one up.
    SET_UP,
    DONE
}
