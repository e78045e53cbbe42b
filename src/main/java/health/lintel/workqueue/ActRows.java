package health.lintel.workqueue;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActRows {
    private static final String SELECT = """
            select act, at, done_by, why, status_before, owner_before, pool_before, status_after, owner_after,
                   pool_after, version
            from workqueue.act where task_id = :task
            """;

    private final JdbcClient jdbc;

    ActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The first row, without reading the task back: whoever opens it may not be allowed to see it.
    void opened(TaskId task, @Nullable PatientId patient, TaskAct.Place place, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                insert into workqueue.act (task_id, version, patient_id, at, done_by, act, status_after, owner_after,
                    pool_after)
                values (:task, 1, :patient, :at, :by, 'OPEN', :status, :owner, :pool)""")
                .param("task", task.value())
                .param("patient", patient == null ? null : patient.value())
                .param("at", TaskRows.utc(at))
                .param("by", TaskRows.id(by))
                .param("status", place.status() == null ? null : place.status().name())
                .param("owner", TaskRows.id(place.owner()))
                .param("pool", place.pool() == null ? null : place.pool().value())
                .update();
    }

    void insert(Task after, TaskAct.Place before, Act act, @Nullable PersonId by, String why, Instant at) {
        jdbc.sql("""
                insert into workqueue.act (task_id, version, patient_id, at, done_by, act, why, status_before,
                    owner_before, pool_before, status_after, owner_after, pool_after)
                values (:task, :version, :patient, :at, :by, :act, :why, :statusBefore, :ownerBefore, :poolBefore,
                    :statusAfter, :ownerAfter, :poolAfter)""")
                .param("task", after.id().value())
                .param("version", after.version())
                .param(
                        "patient",
                        after.patient() == null ? null : after.patient().value())
                .param("at", TaskRows.utc(at))
                .param("by", TaskRows.id(by))
                .param("act", act.name())
                .param("why", why)
                .param(
                        "statusBefore",
                        before.status() == null ? null : before.status().name())
                .param("ownerBefore", TaskRows.id(before.owner()))
                .param(
                        "poolBefore",
                        before.pool() == null ? null : before.pool().value())
                .param("statusAfter", after.status().name())
                .param("ownerAfter", TaskRows.id(after.owner()))
                .param("poolAfter", after.pool().value())
                .update();
    }

    List<TaskAct> of(TaskId task) {
        return jdbc.sql(SELECT + "order by version")
                .param("task", task.value())
                .query((row, n) -> act(row))
                .list();
    }

    Optional<TaskAct> last(TaskId task) {
        return jdbc.sql(SELECT + "order by version desc limit 1")
                .param("task", task.value())
                .query((row, n) -> act(row))
                .optional();
    }

    private static TaskAct act(ResultSet row) throws SQLException {
        return new TaskAct(
                Act.valueOf(row.getString("act")),
                Columns.moment(row, "at"),
                Columns.personOrNull(row, "done_by"),
                row.getString("why"),
                place(row, "before"),
                place(row, "after"),
                row.getInt("version"));
    }

    private static TaskAct.Place place(ResultSet row, String when) throws SQLException {
        String status = row.getString("status_" + when);
        String pool = row.getString("pool_" + when);
        return new TaskAct.Place(
                status == null ? null : TaskStatus.valueOf(status),
                Columns.personOrNull(row, "owner_" + when),
                pool == null ? null : new PoolKey(pool));
    }
}
