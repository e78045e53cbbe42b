package health.lintel.workqueue;

import static health.lintel.workqueue.Act.*;
import static health.lintel.workqueue.TaskStatus.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The life of a task as one table: it guards every change, is drawn in docs/workflows/task.md and is tested.
final class TaskTransitions {
    /// @param from null before the task is opened
    record Step(Act act, @Nullable TaskStatus from, TaskStatus to) {}

    static final List<TaskStatus> OPEN_STATES = List.of(REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD);
    static final List<Step> STEPS = steps();

    private TaskTransitions() {}

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(OPEN, null, REQUESTED));
        steps.add(new Step(OPEN, null, ACCEPTED));
        steps.add(new Step(CLAIM, REQUESTED, ACCEPTED));
        steps.add(new Step(BEGIN, ACCEPTED, IN_PROGRESS));
        steps.add(new Step(ASK, ACCEPTED, ON_HOLD));
        steps.add(new Step(ASK, IN_PROGRESS, ON_HOLD));
        steps.add(new Step(RETURN, ON_HOLD, ACCEPTED));
        for (TaskStatus held : List.of(ACCEPTED, IN_PROGRESS, ON_HOLD)) {
            steps.add(new Step(RELEASE, held, REQUESTED));
            steps.add(new Step(COVER, held, ACCEPTED));
        }
        for (TaskStatus open : OPEN_STATES) {
            steps.add(new Step(HAND_OVER, open, ACCEPTED));
            steps.add(new Step(HAND_OVER, open, REQUESTED));
            steps.add(new Step(MOVE, open, REQUESTED));
            steps.add(new Step(COVER, open, REQUESTED));
            steps.add(new Step(LOOK, open, open));
            steps.add(new Step(RE_RANK, open, open));
            steps.add(new Step(COMPLETE, open, COMPLETED));
        }
        for (Step done : List.copyOf(steps)) {
            Step back = done.from() == null ? null : new Step(UNDO, done.to(), done.from());
            if (back != null && done.act().mayBeUndone() && !steps.contains(back)) steps.add(back);
        }
        return List.copyOf(steps);
    }

    static boolean allows(Act act, @Nullable TaskStatus from, TaskStatus to) {
        return STEPS.contains(new Step(act, from, to));
    }

    static void guard(Act act, @Nullable TaskStatus from, TaskStatus to) {
        if (!allows(act, from, to)) throw new TaskChanged(act + " does not lead from " + from + " to " + to);
    }
}
