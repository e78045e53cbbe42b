package health.lintel.messaging;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StopRows {
    private final JdbcClient jdbc;

    StopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Stop stop) {
        jdbc.sql("""
                insert into messaging.stop (id, patient_id, person_id, draft_id, receipt_id, shown_at, welfare_due)
                values (:id, :patient, :person, :draft, :receipt, :shown, :due)""")
                .param("id", stop.id())
                .param("patient", stop.patient().value())
                .param("person", stop.writer().value())
                .param("draft", stop.draft().value())
                .param("receipt", stop.receipt().value())
                .param("shown", stop.shownAt().atOffset(UTC))
                .param("due", stop.welfareDue().atOffset(UTC))
                .update();
    }

    /// The stop page that waits for an answer about this draft.
    Optional<Stop> waiting(PatientId patient, DraftId draft) {
        return jdbc.sql("""
                select s.* from messaging.stop s
                where s.patient_id = :patient and s.draft_id = :draft
                  and not exists (select from messaging.stop_end e where e.stop_id = s.id)
                order by s.shown_at limit 1""")
                .param("patient", patient.value())
                .param("draft", draft.value())
                .query((row, number) -> stop(row))
                .optional();
    }

    List<Stop> unanswered(Instant by) {
        return jdbc.sql("""
                select s.* from messaging.stop s
                where s.welfare_due <= :by
                  and not exists (select from messaging.stop_end e where e.stop_id = s.id)
                order by s.welfare_due limit 100""")
                .param("by", by.atOffset(UTC))
                .query((row, number) -> stop(row))
                .list();
    }

    /// Ends a stop once: false when it had ended before.
    boolean end(Stop stop, Stop.End how, Instant at) {
        return jdbc.sql("""
                insert into messaging.stop_end (stop_id, patient_id, ended_at, how)
                values (:stop, :patient, :at, :how) on conflict do nothing""")
                        .param("stop", stop.id())
                        .param("patient", stop.patient().value())
                        .param("at", at.atOffset(UTC))
                        .param("how", how.name())
                        .update()
                == 1;
    }

    private static Stop stop(ResultSet row) throws SQLException {
        return new Stop(
                row.getObject("id", UUID.class),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new DraftId(row.getObject("draft_id", UUID.class)),
                new ReceiptId(row.getObject("receipt_id", UUID.class)),
                Columns.moment(row, "shown_at"),
                Columns.moment(row, "welfare_due"));
    }
}
