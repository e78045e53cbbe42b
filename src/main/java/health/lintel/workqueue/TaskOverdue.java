package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The promised moment has passed without an answer; the pool's lead has it before them (clause `reply.promise`).
///
/// @param lead null only when nobody at all works here
public record TaskOverdue(Task task, @Nullable PersonId lead, Instant at) {}
