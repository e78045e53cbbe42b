package health.lintel.appointments;

import health.lintel.datatypes.PatientId;
import health.lintel.people.ChartAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asked for a visit: the front desk owes an answer.
///
/// @param access      who asked, for whom
/// @param symptomsDue symptoms inside: when at the latest; null when there are none
/// @param neededBy    the last day on which it helps; null if nobody said
public record VisitRequested(
        UUID request,
        ChartAccess access,
        @Nullable Instant symptomsDue,
        @Nullable LocalDate neededBy) {

    public PatientId patient() {
        return access.patient();
    }
}
