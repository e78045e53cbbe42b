package health.lintel.records;

import health.lintel.datatypes.PatientId;
import java.time.Instant;
import java.util.UUID;

/// A result of ours that a patient can see and that no clinician has said anything about yet (`results.ours`).
public record UncommentedResult(PatientId patient, UUID id, Instant releasedAt, boolean abnormal) {}
