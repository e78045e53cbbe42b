package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of a task's history: who did what when, and from where to where.
///
/// @param by null for the portal itself
public record TaskAct(Act act, Instant at, @Nullable PersonId by, String why, Place before, Place after, int version) {

    /// Where a task lies; without a status before it was opened.
    public record Place(
            @Nullable TaskStatus status,
            @Nullable PersonId owner,
            @Nullable PoolKey pool) {}
}
