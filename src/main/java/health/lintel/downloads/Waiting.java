package health.lintel.downloads;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A copy that is still to be made.
record Waiting(
        UUID id,
        PatientId patient,
        PersonId by,
        int tries,
        @Nullable Instant triedAt) {
    static final int MOST_TRIES = 3;
    /// A database that is busy for a moment should not use up all tries.
    private static final Duration PAUSE = Duration.ofSeconds(20);

    boolean isDue(Instant now) {
        return triedAt == null || !now.isBefore(triedAt.plus(PAUSE.multipliedBy(tries)));
    }

    boolean isLastTry() {
        return tries + 1 >= MOST_TRIES;
    }

    boolean isGivenUp() {
        return tries >= MOST_TRIES;
    }
}
