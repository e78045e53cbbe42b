package health.lintel.workqueue;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries a task from one place to another: guarded by the table, written into its history and the audit trail.
@Component
class Moves {
    private final TaskRows tasks;
    private final ActRows acts;
    private final AuditTrail audit;
    private final Clock clock;

    Moves(TaskRows tasks, ActRows acts, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
    }

    /// The open task, locked for this transaction.
    ///
    /// @throws TaskChanged when it is completed or not to be found
    Task open(TaskId id) {
        Task task = tasks.lock(id).orElseThrow(() -> new TaskChanged("There is no task " + id));
        if (!task.isOpen()) throw new TaskChanged("Task " + id + " is completed");
        return task;
    }

    TaskId begin(NewTask task, TaskAct.Place place, @Nullable TaskId parent, @Nullable PersonId by) {
        TaskId id = TaskId.next();
        Instant now = clock.instant();
        TaskTransitions.guard(Act.OPEN, null, place.status() == null ? TaskStatus.REQUESTED : place.status());
        tasks.insert(id, task, place, parent, now);
        acts.opened(id, task.patient(), place, by, now);
        audit.record(by, Act.OPEN.audited(), "task/" + id, task.patient());
        return id;
    }

    Task to(Task task, Act act, TaskStatus status, @Nullable PersonId owner, PoolKey pool, By by) {
        TaskTransitions.guard(act, task.status(), status);
        Instant now = clock.instant();
        Instant closedAt = status == TaskStatus.COMPLETED ? now : null;
        return written(task, tasks.place(task, new TaskAct.Place(status, owner, pool), closedAt), act, by);
    }

    Task reRank(Task task, Rank rank) {
        TaskTransitions.guard(Act.RE_RANK, task.status(), task.status());
        return written(task, tasks.reRank(task, rank), Act.RE_RANK, By.portal("further words"));
    }

    Task looked(Task task, PersonId by) {
        TaskTransitions.guard(Act.LOOK, task.status(), task.status());
        return written(task, tasks.looked(task, by, clock.instant()), Act.LOOK, By.person(by));
    }

    private Task written(Task before, Task after, Act act, By by) {
        var place = new TaskAct.Place(before.status(), before.owner(), before.pool());
        acts.insert(after, place, act, by.person(), by.why(), clock.instant());
        audit.record(by.person(), act.audited(), "task/" + after.id(), after.patient());
        return after;
    }

    /// Who acts, and why in a few words of ours.
    record By(@Nullable PersonId person, String why) {
        static By person(PersonId person) {
            return new By(person, "");
        }

        static By portal(String why) {
            return new By(null, why);
        }
    }
}
