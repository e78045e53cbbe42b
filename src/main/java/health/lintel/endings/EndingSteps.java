package health.lintel.endings;

import static health.lintel.endings.EndingAct.*;
import static health.lintel.endings.EndingState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way from the first thought to a former patient as one table: it guards every change, is drawn in
/// docs/conduct.md and is tested edge by edge. It can be stopped at every step.
final class EndingSteps {
    /// @param from null before it is opened
    record Step(@Nullable EndingState from, EndingAct act, EndingState to) {}

    static final List<Step> TABLE = table();

    private EndingSteps() {}

    private static List<Step> table() {
        List<Step> steps = new ArrayList<>(List.of(
                new Step(null, OPEN, OPENED),
                new Step(OPENED, CHECK, CHECKLIST),
                new Step(CHECKLIST, SIGN, SIGNED),
                new Step(SIGNED, AGREE, SECOND),
                new Step(SECOND, WRITE, LETTER),
                new Step(LETTER, MAIL, MAILED),
                new Step(MAILED, PROVE, NOTICE),
                new Step(NOTICE, END, FORMER)));
        for (EndingState state : EndingState.values()) {
            if (!state.isOver()) steps.add(new Step(state, STOP, STOPPED));
        }
        return List.copyOf(steps);
    }

    /// Where the act leads from here; empty when it is not allowed.
    static Optional<EndingState> next(@Nullable EndingState from, EndingAct act) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .map(Step::to)
                .findFirst();
    }
}
