package health.lintel.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a patient must not be given, or meets badly.
///
/// @param status    FHIR's code: active, inactive, resolved; `unknown` if nobody said
/// @param reactions what happens, in words; empty if nobody said
public record Allergy(
        String fhirId,
        String name,
        String status,
        @Nullable String criticality,
        String reactions,
        @Nullable Instant recordedAt) {}
