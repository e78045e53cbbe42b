package health.lintel.medications;

import health.lintel.datatypes.PatientId;
import java.time.LocalDate;
import java.util.UUID;

/// A medicine whose supply comes to its end.
///
/// @param endsOn    the first day without what is in hand
/// @param reachesOn the first day without when every refill left is fetched
public record Ending(PatientId patient, UUID prescription, String medicine, LocalDate endsOn, LocalDate reachesOn) {}
