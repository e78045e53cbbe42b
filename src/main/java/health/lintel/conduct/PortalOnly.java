package health.lintel.conduct;

import static java.time.ZoneOffset.UTC;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Those for whom the portal is the channel that works (deaf, cannot speak): messages stay open to them while they are
/// suspended, read like all others (POLICY, "Standing").
@Component
public class PortalOnly {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    PortalOnly(JdbcClient jdbc, Transactions transactions, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean is(PersonId person) {
        return transactions.forPerson(
                person,
                () -> jdbc.sql("select 1 from conduct.portal_only where person_id = :id")
                        .param("id", person.value())
                        .query((row, number) -> 1)
                        .optional()
                        .isPresent());
    }

    public void record(PersonId by, PersonId person, String why) {
        transactions.forStaff(by, () -> {
            audit.record(by, "portal-only.recorded", "person/" + person, null);
            return jdbc.sql("""
                    insert into conduct.portal_only (person_id, since, recorded_by, why)
                    values (:id, :at, :by, :why) on conflict do nothing""")
                    .param("id", person.value())
                    .param("at", clock.instant().atOffset(UTC))
                    .param("by", by.value())
                    .param("why", why)
                    .update();
        });
    }
}
