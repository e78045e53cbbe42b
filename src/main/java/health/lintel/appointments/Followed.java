package health.lintel.appointments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of somebody who was turned to a visit.
///
/// @param bookedFor start of the first visit booked since then; null if none
/// @param seenAt    end of the first visit held with us since then; null if none
public record Followed(
        @Nullable Instant bookedFor, @Nullable Instant seenAt) {
    public boolean isUnseenAndUnbooked() {
        return bookedFor == null && seenAt == null;
    }
}
