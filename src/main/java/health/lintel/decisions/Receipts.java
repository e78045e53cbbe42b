package health.lintel.decisions;

import static java.time.ZoneOffset.UTC;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.storage.Columns;
import health.lintel.storage.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the receipts of decisions, in the transaction of what was decided.
@Component
public class Receipts {
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Receipts(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public void keep(Receipt receipt) {
        jdbc.sql("""
                insert into decisions.receipt
                    (id, patient_id, person_id, subject, decided_at, policy_version, outcome, body)
                values (:id, :patient, :person, :subject, :at, :version, :outcome, :body)""")
                .param("id", receipt.id().value())
                .param("patient", receipt.patient().value())
                .param("person", receipt.person().value())
                .param("subject", receipt.subject())
                .param("at", receipt.decidedAt().atOffset(UTC))
                .param("version", receipt.policyVersion())
                .param("outcome", receipt.outcome())
                .param("body", sealer.seal(receipt.body(), receipt.id().value()))
                .update();
        for (Receipt.Act act : receipt.acts()) {
            add(receipt.id(), receipt.patient(), act);
        }
    }

    /// Adds what was shown or done.
    public void add(ReceiptId receipt, PatientId patient, Receipt.Act act) {
        PersonId actor = act.actor();
        jdbc.sql("""
                insert into decisions.receipt_step (id, receipt_id, patient_id, at, actor, step)
                values (:id, :receipt, :patient, :at, :actor, :step)""")
                .param("id", Ids.next())
                .param("receipt", receipt.value())
                .param("patient", patient.value())
                .param("at", act.at().atOffset(UTC))
                .param("actor", actor == null ? null : actor.value())
                .param("step", act.step())
                .update();
    }

    public Optional<Receipt> find(ReceiptId id) {
        return jdbc.sql("select * from decisions.receipt where id = :id")
                .param("id", id.value())
                .query((row, number) -> receipt(row))
                .optional();
    }

    /// The receipts of a patient's decisions, newest first.
    public List<Receipt> of(PatientId patient, int most) {
        return jdbc.sql(
                        "select * from decisions.receipt where patient_id = :patient order by decided_at desc limit :most")
                .param("patient", patient.value())
                .param("most", most)
                .query((row, number) -> receipt(row))
                .list();
    }

    /// How many pieces of writing were decided in a span of time, whatever became of them.
    public int countLast(Instant after, Instant before) {
        return jdbc.sql("select count(distinct subject) from decisions.receipt"
                        + " where decided_at > :after and decided_at <= :before")
                .param("after", after.atOffset(UTC))
                .param("before", before.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /// The last decision on each piece of writing in a span of time, oldest first, without what was done about it.
    ///
    /// @param from the one after which to go on, by moment and id; null to begin
    public List<Receipt> lastDecided(Instant after, Instant before, @Nullable Receipt from, int most) {
        return jdbc.sql("""
                select * from decisions.receipt r
                where (r.decided_at, r.id) > (:after, :id) and r.decided_at <= :before
                  and not exists (select from decisions.receipt n where n.subject = r.subject
                      and n.decided_at <= :before and (n.decided_at, n.id) > (r.decided_at, r.id))
                order by r.decided_at, r.id limit :most""")
                .param("after", (from == null ? after : from.decidedAt()).atOffset(UTC))
                .param("id", from == null ? LAST_ID : from.id().value())
                .param("before", before.atOffset(UTC))
                .param("most", most)
                .query((row, number) -> receipt(row, List.of()))
                .list();
    }

    /// What somebody was shown last for their words, when it was no simple delivery.
    public record Refusal(ReceiptId id, PatientId patient, Instant decidedAt) {}

    /// The last decisions on words that were shown in a span of time, may have turned them away, and were neither
    /// sent nor held after all; of all patients, for the job that follows them.
    ///
    /// @param after  exclusive
    /// @param before inclusive
    public List<Refusal> lastShown(Instant after, Instant before) {
        return jdbc.sql("""
                select r.id, r.patient_id, r.decided_at from decisions.receipt r
                where r.decided_at > :after and r.decided_at <= :before and r.outcome <> 'DELIVER'
                  and not exists (select from decisions.receipt n
                      where n.subject = r.subject and (n.decided_at, n.id) > (r.decided_at, r.id))
                  and not exists (select from decisions.receipt_step s
                      where s.receipt_id = r.id and (s.step = 'SENT' or s.step like 'HELD %'))
                order by r.decided_at, r.id""")
                .param("after", after.atOffset(UTC))
                .param("before", before.atOffset(UTC))
                .query((row, number) -> new Refusal(
                        new ReceiptId(row.getObject("id", UUID.class)),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        Columns.moment(row, "decided_at")))
                .list();
    }

    /// Were words with a symptom turned to a visit?
    public boolean turnedSymptomAway(ReceiptId id) {
        return find(id).filter(receipt -> DecisionJson.turnsSymptomAway(receipt.body()))
                .isPresent();
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        return receipt(row, acts(row.getObject("id", UUID.class)));
    }

    private Receipt receipt(ResultSet row, List<Receipt.Act> acts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Receipt(
                new ReceiptId(id),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("subject"),
                Columns.moment(row, "decided_at"),
                row.getInt("policy_version"),
                row.getString("outcome"),
                sealer.openText(row.getBytes("body"), id),
                acts);
    }

    private List<Receipt.Act> acts(UUID receipt) {
        return jdbc.sql("select * from decisions.receipt_step where receipt_id = :id order by at, id")
                .param("id", receipt)
                .query((row, number) -> new Receipt.Act(
                        Columns.moment(row, "at"), Columns.personOrNull(row, "actor"), row.getString("step")))
                .list();
    }
}
