package health.lintel.simulation;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.decisions.Receipt;
import health.lintel.decisions.Receipts;
import health.lintel.policy.Policies;
import health.lintel.policy.PolicyVersion;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tries a draft on the receipts of the last days, in the background.
@Component
public class Simulations {
    private static final Logger LOG = LoggerFactory.getLogger(Simulations.class);

    /// Receipts opened in one transaction: the trial never holds one for long.
    private static final int AT_ONCE = 500;

    private final Runs runs;
    private final Receipts receipts;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Simulations(
            Runs runs, Receipts receipts, Policies policies, Transactions transactions, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.receipts = receipts;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins a trial and returns at once.
    ///
    /// @param draft null to compare with no policy at all
    /// @param days  30, 90 or 365
    public UUID begin(PersonId by, String title, @Nullable PolicyVersion draft, int days) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        transactions.forStaff(by, () -> {
            runs.open(id, by, now, title, draft == null ? null : draft.yaml(), days);
            audit.record(by, "simulation.begun", "simulation/" + id, null);
            return id;
        });
        Rulebook rulebook = draft == null ? Rulebook.none(policies.current()) : Rulebook.of(draft);
        Thread.ofVirtual()
                .name("simulation-" + id)
                .start(() -> work(id, rulebook, now.minus(Duration.ofDays(days)), now));
        return id;
    }

    public List<Run> newest(PersonId reader) {
        return transactions.forStaff(reader, runs::newest);
    }

    public Optional<Run> find(PersonId reader, UUID id) {
        return transactions.forStaff(reader, () -> runs.find(id));
    }

    private void work(UUID id, Rulebook draft, Instant after, Instant before) {
        long begun = System.nanoTime();
        try {
            Result result = compare(draft, after, before, id);
            double seconds = (System.nanoTime() - begun) / 1e9;
            transactions.forSystem(() -> ended(id, seconds, result));
        } catch (RuntimeException e) {
            LOG.error("Simulation {} failed", id, e);
            transactions.forSystem(() -> failed(id, e));
        }
    }

    private UUID ended(UUID id, double seconds, Result result) {
        runs.end(id, clock.instant(), seconds, result);
        return id;
    }

    /// Only what sort of failure it was: its message could hold a value.
    private UUID failed(UUID id, RuntimeException why) {
        runs.fail(id, clock.instant(), why.getClass().getSimpleName());
        return id;
    }

    private Result compare(Rulebook draft, Instant after, Instant before, UUID id) {
        var comparison = new Comparison(Rulebook.of(policies.current()), draft, Assumptions.shipped());
        if (draft instanceof Rulebook.Policy tried) comparison.cannotSee(policies.current(), tried.policy());
        Map<Integer, Rulebook> deciders = new HashMap<>();
        int total = transactions.forSystem(() -> receipts.countLast(after, before));
        int done = 0;
        Receipt from = null;
        while (true) {
            Receipt last = from;
            List<Receipt> some = transactions.forSystem(() -> receipts.lastDecided(after, before, last, AT_ONCE));
            if (some.isEmpty()) return comparison.result();
            some.forEach(receipt -> add(comparison, receipt, deciders));
            done += some.size();
            from = some.getLast();
            int soFar = done;
            transactions.forSystem(() -> progress(id, soFar, Math.max(soFar, total)));
        }
    }

    private int progress(UUID id, int done, int total) {
        runs.progress(id, done, total);
        return done;
    }

    private void add(Comparison comparison, Receipt receipt, Map<Integer, Rulebook> deciders) {
        Optional<Remembered> remembered = Remembered.of(receipt);
        if (remembered.isEmpty()) {
            comparison.notReplayable();
            return;
        }
        Remembered one = remembered.get();
        Rulebook decider =
                deciders.computeIfAbsent(one.policyVersion(), number -> Rulebook.of(policies.version(number)));
        comparison.replayed(one.decided(), decider.receipt(one.message()));
        comparison.add(one.message());
    }
}
