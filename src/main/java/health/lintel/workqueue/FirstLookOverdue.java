package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Nobody has looked in time at words that may show danger; the pool's lead has them before them.
///
/// @param lead null only when nobody at all works here
public record FirstLookOverdue(Task task, @Nullable PersonId lead, Instant at) {}
