package health.lintel.web.patient;

import health.lintel.decisions.Outcome;
import health.lintel.policy.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outcome with its doors, ready to be drawn.
///
/// @param readers who reads it, in words; null when it goes to nobody
public record OutcomeShown(Outcome outcome, @Nullable Words readers, List<NextStep> steps) {
    public OutcomeShown {
        steps = List.copyOf(steps);
    }

    /// The key of its heading, under `patient.outcome`.
    public String key() {
        return outcome.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    /// A lane of its own that this portal does not have yet: the telephone stands in for the page.
    public boolean isByPhone() {
        return outcome.kind().isLane()
                && steps.stream().anyMatch(step -> step.key().endsWith("ByPhone"));
    }

    public String words(String language) {
        return outcome.words().in(language);
    }
}
