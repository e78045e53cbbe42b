package health.lintel.audit;

import health.lintel.datatypes.PatientId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EntryRows {
    static final String COLUMNS =
            "e.id, e.at, e.actor, e.actor_kind, e.act, e.subject, e.patient_id, e.why, e.request_id";

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditEntry> of(PatientId patient, int most, int skip) {
        return jdbc.sql("select " + COLUMNS + " from audit.entry e where e.patient_id = :patient"
                        + " order by e.at desc, e.id desc limit :most offset :skip")
                .param("patient", patient.value())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> entry(row))
                .list();
    }

    List<AuditEntry> unsealed(int most) {
        return jdbc.sql("select " + COLUMNS + " from audit.unsealed u join audit.entry e on e.id = u.entry_id"
                        + " order by e.at, e.id limit :most")
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Columns.moment(row, "at"),
                Columns.personOrNull(row, "actor"),
                row.getString("actor_kind"),
                row.getString("act"),
                row.getString("subject"),
                patient == null ? null : new PatientId(patient),
                row.getString("why"),
                row.getString("request_id"));
    }
}
