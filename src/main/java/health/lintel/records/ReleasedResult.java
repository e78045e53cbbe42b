package health.lintel.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A result that we ordered and the patient can see: a fact for decisions (`results.ours`).
///
/// @param commentedAt when a clinician first commented; null while nobody has
/// @param abnormal    null if not known
public record ReleasedResult(
        UUID id,
        String name,
        Instant releasedAt,
        @Nullable Instant commentedAt,
        @Nullable Boolean abnormal) {}
