package health.lintel.appointments;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A planned visit was booked, moved, called off, or something became of it.
///
/// @param by who did it; null for the import
public record AppointmentChanged(
        UUID appointment,
        PatientId patient,
        Kind kind,
        @Nullable PersonId by) {
    public enum Kind {
        BOOKED,
        MOVED,
        CALLED_OFF,
        OVER
    }
}
