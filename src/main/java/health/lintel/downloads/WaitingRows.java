package health.lintel.downloads;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Copies that are still to be made.
@Component
class WaitingRows {
    private final JdbcClient jdbc;

    WaitingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False while this person waits for a copy of this record already.
    boolean insert(PatientId patient, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into downloads.waiting (patient_id, asked_by, id, asked_at)
                values (:patient, :by, :id, :at) on conflict (patient_id, asked_by) do nothing""")
                        .param("patient", patient.value())
                        .param("by", by.value())
                        .param("id", Ids.next())
                        .param("at", at.atOffset(UTC))
                        .update()
                == 1;
    }

    Optional<Download> find(PatientId patient, PersonId by) {
        return jdbc.sql("""
                select id, step, asked_at from downloads.waiting where patient_id = :patient and asked_by = :by""")
                .param("patient", patient.value())
                .param("by", by.value())
                .query((row, number) -> new Download(
                        row.getObject("id", UUID.class),
                        Download.State.WAITING,
                        row.getInt("step"),
                        Columns.moment(row, "asked_at")))
                .optional();
    }

    List<Waiting> all() {
        return jdbc.sql("""
                select id, patient_id, asked_by, tries, tried_at from downloads.waiting order by tries, asked_at, id""")
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new PersonId(row.getObject("asked_by", UUID.class)),
                        row.getInt("tries"),
                        Columns.momentOrNull(row, "tried_at")))
                .list();
    }

    void begin(UUID id, Instant at) {
        jdbc.sql("update downloads.waiting set tries = tries + 1, tried_at = :at, step = 1 where id = :id")
                .param("id", id)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void step(UUID id, int step) {
        jdbc.sql("update downloads.waiting set step = :step where id = :id")
                .param("id", id)
                .param("step", step)
                .update();
    }

    /// False if somebody else finished it meanwhile.
    boolean delete(UUID id) {
        return jdbc.sql("delete from downloads.waiting where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
