package health.lintel.appointments;

import health.lintel.datatypes.EncounterId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A visit that was held.
///
/// @param fhirId         id in the chart it came from
/// @param end            the moment windows run from
/// @param reason         null if nobody wrote it down
/// @param practitioner   the member of staff, if it was one we know
/// @param practitionerName how to name them on a page
/// @param started        medicines started or changed then
public record Encounter(
        EncounterId id,
        @Nullable String fhirId,
        VisitType type,
        Instant start,
        Instant end,
        @Nullable String reason,
        @Nullable PersonId practitioner,
        @Nullable String practitionerName,
        List<String> started) {

    public Encounter {
        started = List.copyOf(started);
        if (end.isBefore(start)) throw new IllegalArgumentException("A visit ends after it begins");
    }
}
