package health.lintel.billing;

import health.lintel.billing.Posting.Entry;
import health.lintel.billing.Posting.Kind;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The book. Rows are added and never changed; a balance is a sum.
@Component
class Ledger {
    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What an account holds of a bill, by the kind of transaction that put it there.
    record Sum(UUID bill, Kind kind, Account account, Money amount) {}

    /// Books a transaction; whether it is new. The same source a second time changes nothing.
    boolean post(PatientId patient, Posting posting) {
        UUID id = Ids.next();
        int added = jdbc.sql("""
                insert into billing.ledger_transaction (patient_id, id, kind, source, at, by_person)
                values (:patient, :id, :kind, :source, :at, :by) on conflict (patient_id, source) do nothing""")
                .param("patient", patient.value())
                .param("id", id)
                .param("kind", posting.kind().name())
                .param("source", posting.source())
                .param("at", posting.at().atOffset(ZoneOffset.UTC))
                .param("by", posting.by() == null ? null : posting.by().value())
                .update();
        if (added == 0) return false;
        int position = 0;
        for (Entry entry : posting.entries()) insert(patient, id, position++, entry);
        return true;
    }

    boolean has(PatientId patient, String source) {
        return jdbc.sql("""
                        select exists (select from billing.ledger_transaction
                        where patient_id = :patient and source = :source)""")
                .param("patient", patient.value())
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    List<Sum> sums(PatientId patient) {
        return jdbc.sql("""
                        select e.bill_id, t.kind, e.account, sum(e.cents) as cents
                        from billing.ledger_entry e
                        join billing.ledger_transaction t on t.patient_id = e.patient_id and t.id = e.transaction_id
                        where e.patient_id = :patient
                        group by e.bill_id, t.kind, e.account""")
                .param("patient", patient.value())
                .query((row, number) -> new Sum(
                        row.getObject("bill_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        Account.valueOf(row.getString("account")),
                        new Money(row.getLong("cents"))))
                .list();
    }

    /// What the whole practice's account holds, for staff.
    Money balance(Account account) {
        return new Money(jdbc.sql("select coalesce(sum(cents), 0) from billing.ledger_entry where account = :account")
                .param("account", account.name())
                .query(Long.class)
                .single());
    }

    /// Two people, or a person and the processor, must not book on the same patient at the same moment.
    void lock(PatientId patient) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('billing/' || :patient, 0))")
                .param("patient", patient.value().toString())
                .query((row, number) -> 1)
                .single();
    }

    private void insert(PatientId patient, UUID transaction, int position, Entry entry) {
        jdbc.sql("""
                insert into billing.ledger_entry (patient_id, transaction_id, position, bill_id, account, cents)
                values (:patient, :transaction, :position, :bill, :account, :cents)""")
                .param("patient", patient.value())
                .param("transaction", transaction)
                .param("position", position)
                .param("bill", entry.bill())
                .param("account", entry.account().name())
                .param("cents", entry.amount().cents())
                .update();
    }
}
