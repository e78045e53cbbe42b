package health.lintel.conduct;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step that a case took.
///
/// @param by null for the portal itself
public record CaseStep(
        CaseAct act, CaseState state, Instant at, @Nullable PersonId by, String why) {}
