package health.lintel.workqueue;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Watches what was promised: reminds at half and at four fifths of the time, and brings what is late to the pool's
/// lead within a minute (clause `reply.promise`).
@Component
public class Promises {
    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);

    private final JdbcClient jdbc;
    private final TaskRows tasks;
    private final RosterRows roster;
    private final Coverage coverage;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promises(
            JdbcClient jdbc,
            TaskRows tasks,
            RosterRows roster,
            Coverage coverage,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.roster = roster;
        this.coverage = coverage;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// One round. Each item is a transaction of its own: one that fails is logged, tried again in the next
    /// round, and holds up nobody else's. What threatens a patient's safety comes first.
    public void check() {
        Instant now = clock.instant();
        safely("coverage", coverage::settle);
        each("look_by", "t.looked_at is null and t.look_by <= :now and " + unbroken("LOOK", "look_by"), now, task -> {
            if (task.owesFirstLook()) breach(task, "LOOK", Objects.requireNonNull(task.lookBy()), now);
        });
        each("due_at", "t.due_at <= :now and " + unbroken("ANSWER", "due_at"), now, task -> {
            if (task.isOverdue(now)) breach(task, "ANSWER", Objects.requireNonNull(task.dueAt()), now);
        });
        each("due_at", nudge(1, "0.5"), now, task -> nudged(task, 1, now));
        each("due_at", nudge(2, "0.8"), now, task -> nudged(task, 2, now));
    }

    private static String unbroken(String kind, String moment) {
        return "not exists (select from workqueue.breach b where b.task_id = t.id and b.kind = '" + kind
                + "' and b.missed = t." + moment + ")";
    }

    private static String nudge(int part, String share) {
        return "t.due_at > :now and t.opened_at + (t.due_at - t.opened_at) * " + share + " <= :now"
                + " and not exists (select from workqueue.nudge g where g.task_id = t.id and g.due_at = t.due_at"
                + " and g.part = " + part + ")";
    }

    private void each(String order, String condition, Instant now, Consumer<Task> work) {
        List<TaskId> ids =
                transactions.forSystem(() -> jdbc.sql("select t.id from workqueue.task t where t.closed_at is null and "
                                + condition + " order by t." + order)
                        .param("now", TaskRows.utc(now))
                        .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                        .list());
        for (TaskId id : ids) {
            safely(
                    "task " + id,
                    () -> transactions.forSystem(() -> {
                        tasks.lock(id).filter(Task::isOpen).ifPresent(work);
                        return id;
                    }));
        }
    }

    private void breach(Task task, String kind, Instant missed, Instant now) {
        PersonId lead = roster.at(now).toTell(task.owner(), task.pool()).orElse(null);
        int rows = jdbc.sql("""
                insert into workqueue.breach (task_id, kind, missed, at, escalated_to)
                values (:task, :kind, :missed, :now, :lead) on conflict do nothing""")
                .param("task", task.id().value())
                .param("kind", kind)
                .param("missed", TaskRows.utc(missed))
                .param("now", TaskRows.utc(now))
                .param("lead", TaskRows.id(lead))
                .update();
        if (rows == 0) return;
        if (lead == null) LOG.error("Task {} is late and nobody works here to be told", task.id());
        tasks.escalate(task.id(), lead);
        boolean isLook = kind.equals("LOOK");
        audit.record(null, isLook ? "task.look-overdue" : "task.overdue", "task/" + task.id(), task.patient());
        Task told = tasks.find(task.id()).orElse(task);
        events.publishEvent(isLook ? new FirstLookOverdue(told, lead, now) : new TaskOverdue(told, lead, now));
    }

    private void nudged(Task task, int part, Instant now) {
        if (task.dueAt() == null) return;
        int rows = jdbc.sql("""
                insert into workqueue.nudge (task_id, due_at, part, at) values (:task, :due, :part, :now)
                on conflict do nothing""")
                .param("task", task.id().value())
                .param("due", TaskRows.utc(task.dueAt()))
                .param("part", part)
                .param("now", TaskRows.utc(now))
                .update();
        if (rows > 0) events.publishEvent(new TaskNudged(task, part, now));
    }

    private static void safely(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The promises of {} could not be checked; the next round tries again", what, e);
        }
    }
}
