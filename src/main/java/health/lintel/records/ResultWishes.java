package health.lintel.records;

import static java.time.ZoneOffset.UTC;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether a reader wishes to see results at once, or only after we have written about them (clause `results.ours`).
/// The reader's choice alone: the practice releases every result at once.
@Component
public class ResultWishes {
    /// What a reader wishes.
    public enum Wish {
        AT_ONCE,
        WAIT
    }

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    ResultWishes(JdbcClient jdbc, Transactions transactions, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public Wish of(ChartAccess access) {
        return transactions.forPatient(
                access.actor(),
                access.patient(),
                () -> jdbc.sql("""
                        select wish from records.result_wish where patient_id = :patient and person_id = :person
                        order by wished_at desc, id desc limit 1""")
                        .param("patient", access.patient().value())
                        .param("person", access.actor().value())
                        .query((row, number) -> Wish.valueOf(row.getString("wish")))
                        .optional()
                        .orElse(Wish.AT_ONCE));
    }

    public void choose(ChartAccess access, Wish wish) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            jdbc.sql("""
                    insert into records.result_wish (id, patient_id, person_id, wish, wished_at)
                    values (:id, :patient, :person, :wish, :at)""")
                    .param("id", Ids.next())
                    .param("patient", access.patient().value())
                    .param("person", access.actor().value())
                    .param("wish", wish.name())
                    .param("at", clock.instant().atOffset(UTC))
                    .update();
            audit.record(access.actor(), "results.wish", "results", access.patient(), wish.name());
            return wish;
        });
    }
}
