package health.lintel.appointments;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A planned visit.
public record Appointment(
        UUID id,
        VisitMode mode,
        Instant start,
        Instant end,
        @Nullable String reason,
        @Nullable PersonId practitioner,
        @Nullable String practitionerName,
        AppointmentStatus status) {

    public Appointment {
        if (end.isBefore(start)) throw new IllegalArgumentException("A visit ends after it begins");
    }
}
