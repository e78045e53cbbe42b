package health.lintel.appointments;

import health.lintel.datatypes.PatientId;
import java.util.UUID;

/// A request for a visit took a step: time proposed, confirmed, declined or withdrawn.
public record VisitRequestAnswered(UUID request, PatientId patient, VisitRequest.Status status) {}
