package health.lintel.workqueue;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import health.lintel.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes that staff keep on a task: sealed, and out of reach of every patient's transaction.
@Component
public class Notes {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final TaskRows tasks;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    Notes(JdbcClient jdbc, Sealer sealer, TaskRows tasks, AuditTrail audit, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.tasks = tasks;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void add(PersonId by, TaskId id, String words) {
        transactions.forStaff(by, () -> {
            Task task = tasks.find(id).orElseThrow(() -> new TaskChanged("There is no task " + id));
            write(by, task, Note.Kind.NOTE, words);
            return task;
        });
    }

    /// Oldest first. That they were read is written down.
    public List<Note> of(PersonId reader, TaskId id) {
        return transactions.forStaff(reader, () -> {
            tasks.find(id).ifPresent(task -> audit.record(reader, "task.notes-read", "task/" + id, task.patient()));
            return jdbc.sql("""
                    select id, at, written_by, kind, words from workqueue.note where task_id = :task order by at, id""")
                    .param("task", id.value())
                    .query((row, n) -> note(row))
                    .list();
        });
    }

    void write(PersonId by, Task task, Note.Kind kind, String words) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into workqueue.note (id, task_id, patient_id, at, written_by, kind, words)
                values (:id, :task, :patient, :at, :by, :kind, :words)""")
                .param("id", id)
                .param("task", task.id().value())
                .param("patient", task.patient() == null ? null : task.patient().value())
                .param("at", TaskRows.utc(clock.instant()))
                .param("by", by.value())
                .param("kind", kind.name())
                .param("words", sealer.seal(words, id))
                .update();
        audit.record(by, "task.note-written", "task/" + task.id(), task.patient());
    }

    private Note note(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Note(
                id,
                Columns.moment(row, "at"),
                new PersonId(row.getObject("written_by", UUID.class)),
                Note.Kind.valueOf(row.getString("kind")),
                sealer.openText(row.getBytes("words"), id));
    }
}
