package health.lintel.records;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;

/// What a clinician said about a result.
public record ResultComment(UUID id, UUID result, String words, PersonId by, Instant at) {}
