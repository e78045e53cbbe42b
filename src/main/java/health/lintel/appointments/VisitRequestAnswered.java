package health.lintel.appointments;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.util.UUID;

/// A request for a visit took a step: time proposed, confirmed, declined or withdrawn.
///
/// @param askedBy who asked for the visit
/// @param by      who took the step
public record VisitRequestAnswered(
        UUID request, PatientId patient, VisitRequest.Status status, PersonId askedBy, PersonId by) {}
