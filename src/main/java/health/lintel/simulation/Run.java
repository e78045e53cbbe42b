package health.lintel.simulation;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft tried on the receipts of the last days.
///
/// @param seconds how long it took, once it ended
/// @param failure why it ended without a result, or null
/// @param result  null until it ended
public record Run(
        UUID id,
        PersonId askedBy,
        Instant askedAt,
        String title,
        int days,
        int total,
        int done,
        @Nullable Instant endedAt,
        @Nullable Double seconds,
        @Nullable String failure,
        @Nullable Result result) {

    public boolean isRunning() {
        return endedAt == null;
    }

    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
