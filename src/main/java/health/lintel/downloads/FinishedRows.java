package health.lintel.downloads;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Copies that were made or given up, with their sealed files.
@Component
class FinishedRows {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    FinishedRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void insertReady(Waiting waiting, byte[] file, Instant at) {
        insert(waiting, Download.State.READY, sealer.seal(file, waiting.id()), at);
    }

    void insertFailed(Waiting waiting, Instant at) {
        insert(waiting, Download.State.FAILED, null, at);
    }

    private void insert(Waiting waiting, Download.State outcome, byte @Nullable [] file, Instant at) {
        jdbc.sql("""
                insert into downloads.finished (id, patient_id, asked_by, finished_at, outcome, file)
                values (:id, :patient, :by, :at, :outcome, :file)""")
                .param("id", waiting.id())
                .param("patient", waiting.patient().value())
                .param("by", waiting.by().value())
                .param("at", at.atOffset(UTC))
                .param("outcome", outcome.name())
                .param("file", file)
                .update();
    }

    Optional<Download> newest(PatientId patient, PersonId by) {
        return jdbc.sql("""
                select id, outcome, finished_at from downloads.finished
                where patient_id = :patient and asked_by = :by order by finished_at desc, id desc limit 1""")
                .param("patient", patient.value())
                .param("by", by.value())
                .query((row, number) -> download(row))
                .optional();
    }

    Optional<Download> find(PatientId patient, PersonId by, UUID id) {
        return jdbc.sql("""
                select id, outcome, finished_at from downloads.finished
                where patient_id = :patient and asked_by = :by and id = :id""")
                .param("patient", patient.value())
                .param("by", by.value())
                .param("id", id)
                .query((row, number) -> download(row))
                .optional();
    }

    byte[] file(UUID id) {
        return sealer.open(
                jdbc.sql("select file from downloads.finished where id = :id")
                        .param("id", id)
                        .query((row, number) -> row.getBytes(1))
                        .single(),
                id);
    }

    /// Only the newest file of a person is kept.
    void eraseOf(PatientId patient, PersonId by) {
        jdbc.sql("""
                update downloads.finished set file = null, outcome = 'ERASED'
                where patient_id = :patient and asked_by = :by and file is not null""").param("patient", patient.value()).param("by", by.value()).update();
    }

    void eraseUntil(Instant last) {
        jdbc.sql("""
                update downloads.finished set file = null, outcome = 'ERASED'
                where file is not null and finished_at <= :last""").param("last", last.atOffset(UTC)).update();
    }

    private static Download download(ResultSet row) throws SQLException {
        return new Download(
                row.getObject("id", UUID.class),
                Download.State.valueOf(row.getString("outcome")),
                Download.STEPS,
                Columns.moment(row, "finished_at"));
    }
}
