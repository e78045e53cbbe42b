package health.lintel.conduct;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case as the person whose conduct it is may know it (clause conduct.standard).
///
/// @param suspension in force because of it; null when messaging is open
/// @param state      where the case stands
/// @param reviewDue  by when a person of the practice decides
/// @param appeals    how many times the person asked for another look
public record ConductCase(
        Incident incident, @Nullable Suspension suspension, CaseState state, Instant reviewDue, int appeals) {}
