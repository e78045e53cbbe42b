package health.lintel.conduct;

import health.lintel.datatypes.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may not take part in deciding a case, in the order one would ask.
final class WhoMayDecide {
    private WhoMayDecide() {}

    /// Why somebody may not decide.
    enum Bar {
        /// It was aimed at them.
        TARGET,
        /// They wrote the report: a second person confirms and decides.
        REPORTER,
        /// They decided on it before: an appeal goes to a third person.
        DECIDED_BEFORE
    }

    static Optional<Bar> bar(PersonId person, @Nullable Witness witness, CaseState now, List<CaseStep> steps) {
        if (witness != null && person.equals(witness.target())) return Optional.of(Bar.TARGET);
        if (witness != null && person.equals(witness.reportedBy())) return Optional.of(Bar.REPORTER);
        boolean isAppeal = now == CaseState.APPEALED;
        boolean hasDecided = steps.stream().anyMatch(step -> person.equals(step.by()) && step.act() != CaseAct.APPEAL);
        return isAppeal && hasDecided ? Optional.of(Bar.DECIDED_BEFORE) : Optional.empty();
    }
}
