package health.lintel.messaging;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.Receipt;
import health.lintel.decisions.Receipts;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Stop pages that wait for an answer (clause urgent.emergency): silence is never taken for safety.
@Component
public class Stops {
    private final StopRows rows;
    private final Receipts receipts;
    private final Policies policies;
    private final Tasks tasks;
    private final People people;
    private final OnCallPage onCall;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Stops(
            StopRows rows,
            Receipts receipts,
            Policies policies,
            Tasks tasks,
            People people,
            OnCallPage onCall,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.policies = policies;
        this.tasks = tasks;
        this.people = people;
        this.onCall = onCall;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The page is shown; one wait for a draft, however often it is shown.
    Stop begin(ChartAccess access, Draft draft, ReceiptId receipt) {
        Optional<Stop> waiting = rows.waiting(access.patient(), draft.id());
        if (waiting.isPresent()) return waiting.get();
        Instant now = clock.instant();
        int minutes = policies.current().settings().emergency().welfareCallMinutes();
        var stop = new Stop(
                health.lintel.datatypes.Ids.next(),
                access.patient(),
                access.actor(),
                draft.id(),
                receipt,
                now,
                now.plus(Duration.ofMinutes(minutes)));
        rows.insert(stop);
        audit.record(access.actor(), "stop.shown", "draft/" + draft.id(), access.patient());
        return stop;
    }

    /// The person answered: called, sent, or is safe.
    public void end(ChartAccess access, DraftId draft, Stop.End how) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            rows.waiting(access.patient(), draft).ifPresent(stop -> {
                if (rows.end(stop, how, clock.instant())) {
                    receipts.add(
                            stop.receipt(),
                            access.patient(),
                            new Receipt.Act(clock.instant(), access.actor(), how.name()));
                }
            });
            return draft;
        });
    }

    /// Opens a welfare call for every stop page that nobody answered in time.
    ///
    /// @return how many calls were opened
    public int check() {
        return transactions.forSystem(() -> {
            int opened = 0;
            for (Stop stop : rows.unanswered(clock.instant())) {
                if (rows.end(stop, Stop.End.WELFARE_CALL, clock.instant())) {
                    callBack(stop);
                    opened++;
                }
            }
            return opened;
        });
    }

    private void callBack(Stop stop) {
        Instant now = clock.instant();
        var settings = policies.current().settings().emergency();
        Instant due = policies.calendar().afterOpenTime(now, Duration.ofMinutes(settings.readWithinOpenMinutes()));
        tasks.open(new NewTask(
                "welfare-call",
                Subject.of("draft", stop.draft()),
                stop.patient(),
                "welfare-call",
                Gravity.SELF_HARM_OR_EMERGENCY,
                "POSSIBLE_EMERGENCY",
                people.languageOf(stop.patient()),
                PoolKey.CLINICAL,
                due,
                due));
        onCall.page(stop.patient(), "welfare/" + stop.id(), now);
        receipts.add(stop.receipt(), stop.patient(), new Receipt.Act(now, null, "WELFARE_CALL_OPENED"));
        audit.record(null, "welfare-call.opened", "draft/" + stop.draft(), stop.patient());
    }
}
