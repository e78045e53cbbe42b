package health.lintel.audit;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act, as it was written down.
///
/// @param actor null for the portal itself
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable PersonId actor,
        String actorKind,
        String act,
        String subject,
        @Nullable PatientId patient,
        String why,
        String requestId) {}
