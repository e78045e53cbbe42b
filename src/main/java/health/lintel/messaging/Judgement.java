package health.lintel.messaging;

import health.lintel.decisions.Decision;
import health.lintel.facts.Facts;
import health.lintel.triage.Reading;
import org.jspecify.annotations.Nullable;

/// What was read in somebody's words, what was known, and what comes of it.
///
/// @param reading null when reading failed
/// @param facts   null when gathering failed
record Judgement(@Nullable Reading reading, @Nullable Facts facts, Decision decision, int policyVersion) {}
