package health.lintel.downloads;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A copy that was asked for.
///
/// @param step how far the work is, of [#STEPS]; 0 while it has not begun
/// @param at   when it was asked for, while it waits; then when it ended
public record Download(UUID id, State state, int step, Instant at) {
    /// How long a file can be fetched.
    public static final Duration KEPT = Duration.ofDays(7);

    public static final int STEPS = 3;

    /// What became of it.
    public enum State {
        WAITING,
        READY,
        /// Given up after some tries.
        FAILED,
        /// Its time is over.
        ERASED
    }

    /// Until when it can be fetched.
    public Instant until() {
        return at.plus(KEPT);
    }

    boolean isOpenAt(Instant now) {
        return state == State.READY && now.isBefore(until());
    }
}
