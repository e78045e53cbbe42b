package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody is away, and who stands in.
///
/// @param until null until further notice
/// @param cover null: their work goes back to its pools
public record Absence(
        UUID id,
        PersonId person,
        Instant from,
        @Nullable Instant until,
        @Nullable Destination cover) {}
