package health.lintel.accounts;

import health.lintel.datatypes.PersonId;
import java.time.Duration;
import java.util.UUID;

/// What came of a try to sign in.
public sealed interface SignInAnswer {
    /// The passphrase was right.
    record Begun(UUID signIn, PersonId person, SignInStep step) implements SignInAnswer {}

    /// Name or passphrase is wrong; nobody says which.
    record Wrong() implements SignInAnswer {}

    /// Too many wrong tries: the next one counts after this time.
    record SlowDown(Duration pause) implements SignInAnswer {}

    /// The passphrase was right, but the practice has closed the account.
    record Closed() implements SignInAnswer {}
}
