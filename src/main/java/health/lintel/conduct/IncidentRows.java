package health.lintel.conduct;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IncidentRows {
    private static final String INCIDENT = """
            select i.*, r.decision, r.decided_by, r.decided_at, r.why
            from conduct.incident i left join conduct.review r on r.incident_id = i.id
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    IncidentRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void insert(Incident incident) {
        jdbc.sql("""
                insert into conduct.incident
                    (id, patient_id, person_id, kind, message_id, quotation, policy_version, opened_at)
                values (:id, :patient, :person, :kind, :message, :quotation, :version, :at)""")
                .param("id", incident.id())
                .param("patient", incident.patient().value())
                .param("person", incident.writer().value())
                .param("kind", incident.kind().name())
                .param(
                        "message",
                        incident.message() == null ? null : incident.message().value())
                .param("quotation", sealer.seal(incident.quotation(), incident.id()))
                .param("version", incident.policyVersion())
                .param("at", incident.openedAt().atOffset(UTC))
                .update();
    }

    /// Stores a decision once: false when somebody decided before.
    boolean insertReview(Incident incident, Incident.Review review, List<String> considered) {
        return jdbc.sql("""
                insert into conduct.review (incident_id, patient_id, decided_at, decided_by, decision, why, considered)
                values (:id, :patient, :at, :by, :decision, :why, :considered) on conflict do nothing""")
                        .param("id", incident.id())
                        .param("patient", incident.patient().value())
                        .param("at", review.at().atOffset(UTC))
                        .param("by", review.by().value())
                        .param("decision", review.outcome().name())
                        .param("why", sealer.seal(review.why(), incident.id()))
                        .param("considered", considered.toArray(String[]::new))
                        .update()
                == 1;
    }

    Optional<Incident> find(UUID id) {
        return jdbc.sql(INCIDENT + "where i.id = :id")
                .param("id", id)
                .query(this::incident)
                .optional();
    }

    /// Under a lock until the transaction ends: of two people who decide, the second sees what the first did.
    Optional<Incident> lock(UUID id) {
        jdbc.sql("select id from conduct.incident where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<Incident> newestOf(PersonId writer, PatientId patient) {
        return jdbc.sql(INCIDENT + """
                where i.person_id = :writer and i.patient_id = :patient order by i.opened_at desc limit 1""")
                .param("writer", writer.value())
                .param("patient", patient.value())
                .query(this::incident)
                .optional();
    }

    List<Incident> all() {
        return jdbc.sql(INCIDENT + "order by i.opened_at").query(this::incident).list();
    }

    List<Incident> undecided() {
        return jdbc.sql(INCIDENT + """
                where (select s.state from conduct.step s where s.incident_id = i.id order by s.number desc limit 1)
                      in ('REPORTED', 'HELD', 'SUSPENDED', 'APPEALED')
                order by i.opened_at""").query(this::incident).list();
    }

    private Incident incident(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID message = row.getObject("message_id", UUID.class);
        return new Incident(
                id,
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Incident.Kind.valueOf(row.getString("kind")),
                message == null ? null : new MessageId(message),
                sealer.openText(row.getBytes("quotation"), id),
                row.getInt("policy_version"),
                Columns.moment(row, "opened_at"),
                review(row, id));
    }

    private Incident.@Nullable Review review(ResultSet row, UUID id) throws SQLException {
        String decision = row.getString("decision");
        if (decision == null) return null;
        return new Incident.Review(
                Incident.Outcome.valueOf(decision),
                new PersonId(row.getObject("decided_by", UUID.class)),
                Columns.moment(row, "decided_at"),
                sealer.openText(row.getBytes("why"), id));
    }
}
