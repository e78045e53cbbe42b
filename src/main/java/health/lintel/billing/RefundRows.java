package health.lintel.billing;

import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RefundRows {
    private static final String WITH_STATE = """
            select r.*, coalesce(
                (select o.outcome from billing.refund_outcome o
                 where o.patient_id = r.patient_id and o.refund_id = r.id order by o.outcome limit 1),
                (select d.decision from billing.refund_decision d
                 where d.patient_id = r.patient_id and d.refund_id = r.id),
                'ASKED') as state
            from billing.refund r
            """;

    private final JdbcClient jdbc;

    RefundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Refund refund) {
        jdbc.sql("""
                insert into billing.refund (patient_id, id, payment_id, cents, why, asked_by, asked_at)
                values (:patient, :id, :payment, :cents, :why, :by, :at)""")
                .param("patient", refund.patient().value())
                .param("id", refund.id())
                .param("payment", refund.payment())
                .param("cents", refund.amount().cents())
                .param("why", refund.why())
                .param("by", refund.askedBy().value())
                .param("at", refund.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The database refuses whoever asked.
    void decide(Refund refund, Refund.State decision, PersonId by, Instant at) {
        jdbc.sql("insert into billing.refund_decision values (:patient, :refund, :decision, :by, :at)")
                .param("patient", refund.patient().value())
                .param("refund", refund.id())
                .param("decision", decision.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void note(PatientId patient, UUID refund, Refund.State outcome, Instant at) {
        jdbc.sql("insert into billing.refund_outcome values (:patient, :refund, :outcome, :at) on conflict do nothing")
                .param("patient", patient.value())
                .param("refund", refund)
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Null if this is the id of no refund of ours.
    @Nullable
    UUID idOf(PatientId patient, String text) {
        try {
            UUID id = UUID.fromString(text);
            return of(patient).stream().anyMatch(each -> each.id().equals(id)) ? id : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    List<Refund> of(PatientId patient) {
        return jdbc.sql(WITH_STATE + "where r.patient_id = :patient order by r.asked_at desc")
                .param("patient", patient.value())
                .query((row, number) -> refund(row))
                .list();
    }

    Optional<Refund> find(UUID id) {
        return jdbc.sql(WITH_STATE + "where r.id = :id")
                .param("id", id)
                .query((row, number) -> refund(row))
                .optional();
    }

    /// Newest first, for staff.
    List<Refund> recent(int most) {
        return jdbc.sql(WITH_STATE + "order by r.asked_at desc, r.id desc limit :most")
                .param("most", most)
                .query((row, number) -> refund(row))
                .list();
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("payment_id", UUID.class),
                new Money(row.getLong("cents")),
                row.getString("why"),
                new PersonId(row.getObject("asked_by", UUID.class)),
                Columns.moment(row, "asked_at"),
                Refund.State.valueOf(row.getString("state")));
    }
}
