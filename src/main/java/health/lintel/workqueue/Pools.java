package health.lintel.workqueue;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pools, who belongs to them and who answers for them.
@Component
public class Pools {
    private final RosterRows rows;
    private final Coverage coverage;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Pools(RosterRows rows, Coverage coverage, Transactions transactions, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.coverage = coverage;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Pool> all() {
        return List.copyOf(rows.pools().values());
    }

    /// The pools whose lists this person sees: those they belong to or answer for; managers see all.
    public List<PoolKey> of(PersonId person) {
        return rows.at(clock.instant()).poolsOf(person);
    }

    public List<PersonId> membersOf(PoolKey pool) {
        return List.copyOf(rows.at(clock.instant()).members().getOrDefault(pool, List.of()));
    }

    /// Who answers for the pool now: its lead, the lead's cover, else a member at work; empty if nobody does.
    public Optional<PersonId> leadOf(PoolKey pool) {
        return rows.at(clock.instant()).leadOf(pool);
    }

    public void add(Pool pool, @Nullable PersonId by) {
        transactions.forSystem(() -> {
            rows.insertPool(pool);
            audit.record(by, "pool.added", "pool/" + pool.key(), null);
            return pool;
        });
    }

    public void appointLead(PoolKey pool, PersonId lead, @Nullable PersonId by) {
        transactions.forSystem(() -> {
            rows.insertLead(Ids.next(), pool, lead, by, clock.instant());
            audit.record(by, "pool.lead-appointed", "pool/" + pool, null, lead.toString());
            return pool;
        });
    }

    public void join(PoolKey pool, PersonId person, @Nullable PersonId by) {
        transactions.forSystem(() -> {
            rows.join(Ids.next(), pool, person, by, clock.instant());
            audit.record(by, "pool.joined", "pool/" + pool, null, person.toString());
            return pool;
        });
    }

    /// Ends a membership, that by role as well; a pool that nobody answers for hands its items on at once.
    public void leave(PoolKey pool, PersonId person, @Nullable PersonId by) {
        transactions.forSystem(() -> {
            rows.leave(Ids.next(), pool, person, by, clock.instant());
            audit.record(by, "pool.left", "pool/" + pool, null, person.toString());
            coverage.settle();
            return pool;
        });
    }
}
