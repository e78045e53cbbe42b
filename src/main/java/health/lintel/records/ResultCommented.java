package health.lintel.records;

import health.lintel.datatypes.PatientId;
import java.util.UUID;

/// A clinician said something about a result: its matter is open again (`results.ours`).
public record ResultCommented(UUID result, PatientId patient) {}
