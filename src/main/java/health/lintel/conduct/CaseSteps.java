package health.lintel.conduct;

import static health.lintel.conduct.CaseAct.*;
import static health.lintel.conduct.CaseState.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The life of a case as one table (clause conduct.standard): it guards every change, is drawn in
/// docs/conduct.md and is tested edge by edge.
final class CaseSteps {
    /// @param from null before the case is opened
    record Step(@Nullable CaseState from, CaseAct act, CaseState to) {}

    static final List<Step> TABLE = List.of(
            new Step(null, REPORT, REPORTED),
            new Step(null, HOLD, HELD),
            new Step(null, SUSPEND, SUSPENDED),
            new Step(REPORTED, CONFIRM, SUSPENDED),
            new Step(REPORTED, DISMISS, DISMISSED),
            new Step(HELD, UPHOLD, UPHELD),
            new Step(HELD, LESSEN, LESSER),
            new Step(HELD, LIFT, LIFTED),
            new Step(SUSPENDED, APPEAL, SUSPENDED),
            new Step(SUSPENDED, UPHOLD, UPHELD),
            new Step(SUSPENDED, LESSEN, LESSER),
            new Step(SUSPENDED, LIFT, LIFTED),
            new Step(UPHELD, APPEAL, APPEALED),
            new Step(APPEALED, APPEAL, APPEALED),
            new Step(APPEALED, UPHOLD, STANDS),
            new Step(APPEALED, LESSEN, LESSER),
            new Step(APPEALED, LIFT, LIFTED));

    private CaseSteps() {}

    /// Where the act leads from here; empty when it is not allowed.
    static Optional<CaseState> next(@Nullable CaseState from, CaseAct act) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .map(Step::to)
                .findFirst();
    }
}
