package health.lintel.appointments;

import health.lintel.datatypes.PatientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asked for a visit: the front desk owes an answer.
///
/// @param symptomsDue symptoms inside: when at the latest; null when there are none
public record VisitRequested(
        UUID request, PatientId patient, @Nullable Instant symptomsDue) {}
