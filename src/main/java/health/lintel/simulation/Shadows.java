package health.lintel.simulation;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.decisions.Decision;
import health.lintel.messaging.Judged;
import health.lintel.policy.Policies;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.practice.OnCallRoster;
import health.lintel.practice.Roster;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Asks a draft about live decisions, after they are made and kept, on threads of its own. Whatever goes wrong here is
/// logged and forgotten: nobody's message is slower or other for it. Only counts are kept.
@Component
public class Shadows {
    private static final Logger LOG = LoggerFactory.getLogger(Shadows.class);

    /// So many at once; what comes while all are busy is not asked about.
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ShadowRows rows;
    private final Policies policies;
    private final OnCallRoster roster;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Shadows(
            ShadowRows rows,
            Policies policies,
            OnCallRoster roster,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.roster = roster;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// From now on the draft is asked as well; one that was asked before is asked no more.
    public void begin(PersonId by, String title, PolicyVersion draft) {
        UUID id = Ids.next();
        transactions.forStaff(by, () -> {
            rows.begin(id, by, clock.instant(), title, draft.yaml());
            audit.record(by, "shadow.begun", "shadow/" + id, null);
            return id;
        });
    }

    public void end(PersonId by) {
        transactions.forStaff(by, () -> {
            rows.end(by, clock.instant());
            audit.record(by, "shadow.ended", "shadow", null);
            return by;
        });
    }

    /// The draft that is asked now, with what it would have done.
    public Optional<Shadow> current(PersonId reader) {
        return transactions.forStaff(reader, () -> rows.open().map(rows::counted));
    }

    @TransactionalEventListener
    void judged(Judged event) {
        if (!free.tryAcquire()) return;
        try {
            Thread.ofVirtual().name("shadow").start(() -> ask(event));
        } catch (RuntimeException e) {
            free.release();
            LOG.warn("The shadow could not be asked", e);
        }
    }

    private void ask(Judged event) {
        try {
            transactions.forSystem(rows::open).ifPresent(open -> ask(open, event));
        } catch (RuntimeException e) {
            LOG.warn("The shadow could not be asked: {}", e.getClass().getName());
        } finally {
            free.release();
        }
    }

    private void ask(ShadowRows.Open open, Judged event) {
        String what = ShadowRows.FAILED;
        String clause = "";
        try {
            boolean covered =
                    transactions.forSystem(() -> roster.coversAt(event.words().sentAt()));
            Roster then = moment -> covered;
            var message = new PastMessage("", event.words(), event.reading(), event.facts(), then, Set.of());
            Decision now = Rulebook.of(policies.current()).judge(message);
            Decision would =
                    Rulebook.of(PolicyFile.parse(open.title(), open.yaml())).judge(message);
            Change change = Change.of(message, now, would, "");
            boolean isSame = change.before().equals(change.after());
            what = isSame ? ShadowRows.SAME : change.before() + " -> " + change.after();
            clause = isSame ? "" : change.clause();
        } catch (RuntimeException e) {
            LOG.warn("The shadow {} failed: {}", open.id(), e.getClass().getName());
        }
        count(open, event, what, clause);
    }

    private void count(ShadowRows.Open open, Judged event, String what, String clause) {
        var day = policies.calendar().dayOf(event.words().sentAt());
        transactions.forSystem(() -> {
            rows.count(open.id(), day, what, clause);
            return what;
        });
    }
}
