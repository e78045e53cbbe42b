package health.lintel.oncall;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CallRows {
    /// Any number that nobody else locks.
    private static final long LOCK = 0x6c696e74656c02L;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    CallRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /// False when it was written down before.
    boolean insert(NewCall call, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into oncall.call (id, patient_id, task_id, caller, outcome, note, at, logged_by)
                values (:id, :patient, :task, :caller, :outcome, :note, :at, :by) on conflict do nothing""")
                        .param("id", call.id())
                        .param(
                                "patient",
                                call.patient() == null ? null : call.patient().value())
                        .param(
                                "task",
                                call.about() == null
                                        ? null
                                        : call.about().task().value())
                        .param("caller", sealer.seal(call.caller(), call.id()))
                        .param("outcome", call.outcome().name())
                        .param("note", sealer.seal(call.note(), call.id()))
                        .param("at", at.atOffset(UTC))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /// Calls that no hand-off has taken yet, oldest first.
    List<LoggedCall> waiting() {
        return jdbc.sql("""
                select c.* from oncall.call c
                where not exists (select from oncall.handed_off h where h.call_id = c.id)
                order by c.at, c.id""").query((row, number) -> call(row)).list();
    }

    /// Two who press the button at once hand off one after the other. The lock ends with the transaction.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> 1)
                .single();
    }

    void insertHandOff(UUID id, PersonId by, Instant at, List<LoggedCall> calls) {
        jdbc.sql("insert into oncall.hand_off (id, at, handed_by) values (:id, :at, :by)")
                .param("id", id)
                .param("at", at.atOffset(UTC))
                .param("by", by.value())
                .update();
        for (LoggedCall call : calls) {
            jdbc.sql("insert into oncall.handed_off (call_id, hand_off_id) values (:call, :id)")
                    .param("call", call.id())
                    .param("id", id)
                    .update();
        }
    }

    Optional<Instant> lastHandOff() {
        return jdbc.sql("select max(at) from oncall.hand_off")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private LoggedCall call(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID patient = row.getObject("patient_id", UUID.class);
        UUID task = row.getObject("task_id", UUID.class);
        return new LoggedCall(
                id,
                Columns.moment(row, "at"),
                new PersonId(row.getObject("logged_by", UUID.class)),
                patient == null ? null : new PatientId(patient),
                task == null ? null : new TaskId(task),
                sealer.openText(row.getBytes("caller"), id),
                CallOutcome.valueOf(row.getString("outcome")),
                sealer.openText(row.getBytes("note"), id));
    }
}
