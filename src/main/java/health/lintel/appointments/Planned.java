package health.lintel.appointments;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import org.jspecify.annotations.Nullable;

/// A planned visit and whose it is.
///
/// @param changes how often it was moved; a calendar needs it to know which of two files is the newer
/// @param statusBy who said last what became of it; null for the import
public record Planned(
        PatientId patient,
        Appointment visit,
        int changes,
        @Nullable PersonId statusBy) {}
