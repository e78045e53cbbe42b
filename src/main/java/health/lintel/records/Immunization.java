package health.lintel.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A vaccine given, or not given (`status` is FHIR's code: completed, not-done).
public record Immunization(
        String fhirId, String name, String status, @Nullable Instant givenAt) {}
