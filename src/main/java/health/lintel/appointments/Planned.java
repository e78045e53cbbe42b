package health.lintel.appointments;

import health.lintel.datatypes.PatientId;

/// A planned visit and whose it is.
///
/// @param changes how often it was moved; a calendar needs it to know which of two files is the newer
public record Planned(PatientId patient, Appointment visit, int changes) {}
