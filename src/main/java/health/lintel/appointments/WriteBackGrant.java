package health.lintel.appointments;

import health.lintel.datatypes.PersonId;
import java.time.LocalDate;
import java.util.UUID;

/// "Write back to us about ... until ..." (`follow-up.window`).
///
/// @param until its last day, in the practice's zone
public record WriteBackGrant(UUID id, String matter, LocalDate until, PersonId by) {}
