package health.lintel.accounts;

import java.time.Duration;
import java.time.Instant;

/// How long a sign-in lasts: without use, and in all. A use is written down at most once a minute.
record SignInLimits(Duration idle, Duration total) {
    static final SignInLimits PATIENT_SIDE = new SignInLimits(Duration.ofMinutes(20), Duration.ofHours(12));
    static final SignInLimits STAFF = new SignInLimits(Duration.ofMinutes(15), Duration.ofHours(12));
    /// Between the passphrase and the code.
    static final SignInLimits HALF_WAY = new SignInLimits(Duration.ofMinutes(15), Duration.ofMinutes(15));

    static final Duration TOUCH = Duration.ofMinutes(1);

    boolean hold(SignInRows.Row row, Instant now) {
        return !row.ended()
                && now.isBefore(row.seenAt().plus(idle).plus(TOUCH))
                && now.isBefore(row.begunAt().plus(total));
    }
}
