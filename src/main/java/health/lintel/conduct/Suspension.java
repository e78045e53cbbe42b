package health.lintel.conduct;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;

/// Messaging and booking are paused for a person.
public record Suspension(UUID id, PersonId person, PatientId patient, UUID incident, Instant began) {}
