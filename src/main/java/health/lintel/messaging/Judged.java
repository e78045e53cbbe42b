package health.lintel.messaging;

import health.lintel.facts.Draft;
import health.lintel.facts.Facts;
import health.lintel.triage.Reading;
import org.jspecify.annotations.Nullable;

/// A new decision was kept; published in its transaction. It carries the words, so it never leaves this process and
/// nobody stores it.
///
/// @param reading null when reading failed
/// @param facts   null when gathering them failed
public record Judged(
        Draft words, @Nullable Reading reading, @Nullable Facts facts) {}
