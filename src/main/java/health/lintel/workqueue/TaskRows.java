package health.lintel.workqueue;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of tasks. Nothing here needs more than the rows of one patient.
@Component
class TaskRows {
    static final String COLUMNS = """
            t.id, t.patient_id, t.kind, t.subject_kind, t.subject_id, t.title, t.gravity, t.flag, t.language, t.pool,
            t.owner, t.escalated_to, t.status, t.opened_at, t.look_by, t.looked_at, t.looked_by, t.due_at, t.closed_at,
            t.parent_id, t.version
            """;
    private static final String SELECT = "select " + COLUMNS + " from workqueue.task t ";

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TaskId id, NewTask task, TaskAct.Place place, @Nullable TaskId parent, Instant now) {
        jdbc.sql("""
                insert into workqueue.task (id, patient_id, kind, subject_kind, subject_id, title, gravity, flag,
                    language, pool, owner, status, opened_at, look_by, due_at, parent_id, version)
                values (:id, :patient, :kind, :subjectKind, :subjectId, :title, :gravity, :flag,
                    :language, :pool, :owner, :status, :openedAt, :lookBy, :dueAt, :parent, 1)""")
                .param("id", id.value())
                .param("patient", task.patient() == null ? null : task.patient().value())
                .param("kind", task.kind())
                .param("subjectKind", task.subject().kind())
                .param("subjectId", task.subject().id())
                .param("title", task.title())
                .param("gravity", task.gravity().rank())
                .param("flag", task.flag())
                .param("language", task.language())
                .param("pool", place.pool() == null ? null : place.pool().value())
                .param("owner", id(place.owner()))
                .param("status", place.status() == null ? null : place.status().name())
                .param("openedAt", utc(now))
                .param("lookBy", utc(task.lookBy()))
                .param("dueAt", utc(task.dueAt()))
                .param("parent", parent == null ? null : parent.value())
                .update();
    }

    Optional<Task> find(TaskId id) {
        return jdbc.sql(SELECT + "where t.id = :id")
                .param("id", id.value())
                .query((row, n) -> task(row))
                .optional();
    }

    /// The task, which nobody else can change before this transaction ends.
    Optional<Task> lock(TaskId id) {
        return jdbc.sql(SELECT + "where t.id = :id for update")
                .param("id", id.value())
                .query((row, n) -> task(row))
                .optional();
    }

    List<Task> openAbout(Subject subject) {
        return jdbc.sql(SELECT + "where t.subject_kind = :kind and t.subject_id = :id and t.closed_at is null"
                        + " order by t.gravity, t.opened_at")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, n) -> task(row))
                .list();
    }

    List<Task> openBelow(TaskId parent) {
        return jdbc.sql(SELECT + "where t.parent_id = :parent and t.closed_at is null for update")
                .param("parent", parent.value())
                .query((row, n) -> task(row))
                .list();
    }

    Task place(Task task, TaskAct.Place to, @Nullable Instant closedAt) {
        return jdbc.sql("""
                update workqueue.task t set status = :status, owner = :owner, pool = :pool, closed_at = :closedAt,
                    version = version + 1
                where id = :id and version = :version returning """ + " " + COLUMNS)
                .param("status", to.status() == null ? null : to.status().name())
                .param("owner", id(to.owner()))
                .param("pool", to.pool() == null ? null : to.pool().value())
                .param("closedAt", utc(closedAt))
                .param("id", task.id().value())
                .param("version", task.version())
                .query((row, n) -> task(row))
                .optional()
                .orElseThrow(() -> new TaskChanged("Task " + task.id() + " was changed meanwhile"));
    }

    /// Gravity can only rise, moments only come nearer; a new first look is owed until somebody looks again.
    Task reRank(Task task, Rank rank) {
        return jdbc.sql("""
                update workqueue.task t set gravity = least(gravity, :gravity),
                    flag = case when :gravity <= gravity then coalesce(:flag, flag) else flag end,
                    look_by = case when cast(:lookBy as timestamptz) is null then look_by
                                   when looked_at is null then least(look_by, :lookBy) else :lookBy end,
                    looked_at = case when cast(:lookBy as timestamptz) is null then looked_at end,
                    looked_by = case when cast(:lookBy as timestamptz) is null then looked_by end,
                    due_at = least(due_at, :dueAt), version = version + 1
                where id = :id returning """ + " " + COLUMNS)
                .param("gravity", rank.gravity().rank())
                .param("flag", rank.flag())
                .param("lookBy", utc(rank.lookBy()))
                .param("dueAt", utc(rank.dueAt()))
                .param("id", task.id().value())
                .query((row, n) -> task(row))
                .single();
    }

    Task looked(Task task, PersonId by, Instant at) {
        return jdbc.sql("""
                update workqueue.task t set looked_at = :at, looked_by = :by, version = version + 1
                where id = :id returning """ + " " + COLUMNS)
                .param("at", utc(at))
                .param("by", by.value())
                .param("id", task.id().value())
                .query((row, n) -> task(row))
                .single();
    }

    void escalate(TaskId id, @Nullable PersonId lead) {
        jdbc.sql("update workqueue.task set escalated_to = :lead where id = :id")
                .param("lead", id(lead))
                .param("id", id.value())
                .update();
    }

    static Task task(ResultSet row) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                patient == null ? null : new PatientId(patient),
                row.getString("kind"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("title"),
                Gravity.of(row.getInt("gravity")),
                row.getString("flag"),
                row.getString("language"),
                new PoolKey(row.getString("pool")),
                Columns.personOrNull(row, "owner"),
                Columns.personOrNull(row, "escalated_to"),
                TaskStatus.valueOf(row.getString("status")),
                Columns.moment(row, "opened_at"),
                Columns.momentOrNull(row, "look_by"),
                Columns.momentOrNull(row, "looked_at"),
                Columns.personOrNull(row, "looked_by"),
                Columns.momentOrNull(row, "due_at"),
                Columns.momentOrNull(row, "closed_at"),
                parent == null ? null : new TaskId(parent),
                row.getInt("version"));
    }

    static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
