package health.lintel.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A note or a letter, by title.
///
/// @param isCurrent false if a later one took its place
public record Document(
        String fhirId, String title, @Nullable Instant dated, boolean isCurrent) {}
