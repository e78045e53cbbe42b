package health.lintel.oncall;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call as it was written down.
///
/// @param caller the name as it was heard; empty where the patient is known
public record LoggedCall(
        UUID id,
        Instant at,
        PersonId by,
        @Nullable PatientId patient,
        @Nullable TaskId task,
        String caller,
        CallOutcome outcome,
        String note) {}
