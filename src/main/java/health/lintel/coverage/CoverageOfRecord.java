package health.lintel.coverage;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A coverage that we count on, or counted on.
///
/// @param fhirId       of the imported resource; null if a person of ours put it in
/// @param proposal     what it came from; null if imported
/// @param verifiedBy   null if imported
/// @param stillRightAt when the patient last said that it is still right; null if never
public record CoverageOfRecord(
        UUID id,
        Card.Place place,
        Card card,
        @Nullable String fhirId,
        @Nullable UUID proposal,
        @Nullable PersonId verifiedBy,
        Instant recordedAt,
        @Nullable Instant stillRightAt) {}
