package health.lintel.schedules;

import health.lintel.datatypes.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose hours they are.
///
/// @param fhirId       id in the system that it came from; null for one that was made here
/// @param practitioner null for somebody who does not sign in here
public record Schedule(
        UUID id, @Nullable String fhirId, @Nullable PersonId practitioner, String practitionerName) {}
