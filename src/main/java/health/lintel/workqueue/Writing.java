package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Columns;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// "Ana is writing": shown to colleagues, never to patients (clause `reply.not-chat`). It blocks nobody, and a
/// closed browser lets go by itself.
@Component
public class Writing {
    /// How long one sign of writing lasts.
    public static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final TaskRows tasks;
    private final Moves moves;
    private final Transactions transactions;
    private final Clock clock;

    Writing(JdbcClient jdbc, TaskRows tasks, Moves moves, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.moves = moves;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// This person writes an answer; repeat it while they do. Their own accepted task is then in progress.
    ///
    /// @return the version of the task after this, and who is writing: this person, or the colleague who began
    /// before
    public Sign begin(PersonId by, TaskId id) {
        return begin(by, id, task -> {});
    }

    /// The same from a page that shows the task at a version: refused when words came since, so that a page never
    /// learns a version whose words it does not show.
    public Sign begin(PersonId by, TaskId id, int version) {
        return begin(by, id, task -> {
            if (task.version() != version) throw new TaskChanged("Task " + id + " was changed meanwhile");
        });
    }

    private Sign begin(PersonId by, TaskId id, Consumer<Task> guard) {
        return transactions.forStaff(by, () -> {
            Task task = moves.open(id);
            guard.accept(task);
            if (by.equals(task.owner()) && task.status() == TaskStatus.ACCEPTED) {
                task = moves.to(task, Act.BEGIN, TaskStatus.IN_PROGRESS, by, task.pool(), Moves.By.person(by));
            }
            take(by, id);
            return new Sign(task.version(), writerOf(id).orElse(by));
        });
    }

    public void end(PersonId by, TaskId id) {
        transactions.forStaff(
                by,
                () -> jdbc.sql("delete from workqueue.writing where task_id = :task and person_id = :by")
                        .param("task", id.value())
                        .param("by", by.value())
                        .update());
    }

    /// Who is writing an answer to this now.
    public Optional<PersonId> writerOf(TaskId id) {
        return transactions.forSystem(
                () -> jdbc.sql("select person_id from workqueue.writing where task_id = :task and until > :now")
                        .param("task", id.value())
                        .param("now", TaskRows.utc(clock.instant()))
                        .query((row, n) -> Columns.personOrNull(row, "person_id"))
                        .optional());
    }

    /// Who is writing an answer to which of these now.
    public Map<TaskId, PersonId> writers(Collection<TaskId> ids) {
        if (ids.isEmpty()) return Map.of();
        Map<TaskId, PersonId> found = new HashMap<>();
        transactions.forSystem(() -> jdbc.sql(
                        "select task_id, person_id from workqueue.writing where task_id = any(:tasks) and until > :now")
                .param("tasks", ids.stream().map(TaskId::value).toArray(UUID[]::new))
                .param("now", TaskRows.utc(clock.instant()))
                .query((row, n) -> found.put(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list());
        return found;
    }

    private void take(PersonId by, TaskId id) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into workqueue.writing as w (task_id, person_id, until) values (:task, :by, :until)
                on conflict (task_id) do update set person_id = :by, until = :until
                where w.person_id = :by or w.until <= :now""")
                .param("task", id.value())
                .param("by", by.value())
                .param("until", TaskRows.utc(now.plus(LEASE)))
                .param("now", TaskRows.utc(now))
                .update();
    }

    /// @param version of the task, for completing it
    public record Sign(int version, PersonId writer) {}
}
