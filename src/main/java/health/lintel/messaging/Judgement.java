package health.lintel.messaging;

import health.lintel.decisions.Decision;
import health.lintel.facts.Draft;
import health.lintel.facts.Facts;
import health.lintel.policy.Policies;
import health.lintel.triage.Reading;
import org.jspecify.annotations.Nullable;

/// What was read in somebody's words, what was known, and what comes of it.
///
/// @param asked   the words as the rules were asked about them
/// @param reading null when reading failed
/// @param facts   null when gathering failed
/// @param under   the policy that judged
record Judgement(
        Draft asked, @Nullable Reading reading, @Nullable Facts facts, Decision decision, Policies.InForce under) {}
