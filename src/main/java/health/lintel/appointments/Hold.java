package health.lintel.appointments;

import health.lintel.datatypes.PersonId;
import health.lintel.schedules.Span;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time that is kept for a patient while they choose.
///
/// @param practitioner null for somebody who does not sign in here
/// @param moves        the booked visit that is to move to it; null for a new one
public record Hold(
        UUID id,
        UUID schedule,
        @Nullable PersonId practitioner,
        String practitionerName,
        Span time,
        Instant until,
        @Nullable UUID moves) {

    public boolean isOver(Instant now) {
        return !until.isAfter(now);
    }
}
