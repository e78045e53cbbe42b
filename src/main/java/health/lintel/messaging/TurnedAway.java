package health.lintel.messaging;

import static java.time.ZoneOffset.UTC;

import health.lintel.appointments.Appointments;
import health.lintel.appointments.Followed;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.TaskId;
import health.lintel.decisions.Receipts;
import health.lintel.decisions.Receipts.Refusal;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.people.Standing;
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
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Follows what was turned away ("How a decision is made", 6): after 7 and 14 days, was the patient booked, seen,
/// did they write again? Staff hear of a symptom that led to no visit, once; the rest is kept silently.
@Component
class TurnedAway {
    static final List<Integer> AFTER_DAYS = List.of(7, 14);
    /// A portal that stood still for longer than this does not dig out what is over.
    private static final Duration OLDEST = Duration.ofDays(5);

    private final Receipts receipts;
    private final TurnedAwayRows rows;
    private final Appointments appointments;
    private final Tasks tasks;
    private final People people;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    TurnedAway(
            Receipts receipts,
            TurnedAwayRows rows,
            Appointments appointments,
            Tasks tasks,
            People people,
            Policies policies,
            Transactions transactions,
            Clock clock) {
        this.receipts = receipts;
        this.rows = rows;
        this.appointments = appointments;
        this.tasks = tasks;
        this.people = people;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What became of words that were turned away.
    enum Finding {
        BOOKED,
        SEEN,
        WROTE_AGAIN,
        /// Staff have the request on their list already.
        ASKED_FOR_A_VISIT,
        NO_SYMPTOM,
        NO_LONGER_A_PATIENT,
        /// Work about this patient is open, or was made of this receipt before.
        ASKED_BEFORE,
        SYMPTOM_NO_VISIT
    }

    /// @return how many calls were asked for
    int check() {
        Instant now = clock.instant();
        int asked = 0;
        for (int days : AFTER_DAYS) {
            Instant before = now.minus(Duration.ofDays(days));
            List<Refusal> refusals = transactions.forSystem(
                    () -> rows.notLookedAt(receipts.lastShown(before.minus(OLDEST), before), days));
            for (Refusal refusal : refusals) if (follow(refusal, days, now)) asked++;
        }
        return asked;
    }

    /// One patient's in one transaction, one after the other even on two nodes: each is looked at once.
    private boolean follow(Refusal refusal, int days, Instant now) {
        return transactions.forSystem(() -> {
            rows.lock(refusal.patient());
            if (rows.isLookedAt(refusal, days)) return false;
            Finding finding = finding(refusal, days);
            boolean asks = finding == Finding.SYMPTOM_NO_VISIT;
            rows.insert(refusal, days, finding, asks ? open(refusal, now) : null, now.atOffset(UTC));
            return asks;
        });
    }

    private Finding finding(Refusal refusal, int days) {
        PatientId patient = refusal.patient();
        Instant since = refusal.decidedAt();
        if (!isOurs(patient)) return Finding.NO_LONGER_A_PATIENT;
        if (!receipts.turnedSymptomAway(refusal.id())) return Finding.NO_SYMPTOM;
        Followed followed = appointments.followedBy(patient, since);
        if (followed.seenAt() != null) return Finding.SEEN;
        if (followed.bookedFor() != null) return Finding.BOOKED;
        if (rows.wroteAfter(patient, since)) return Finding.WROTE_AGAIN;
        // At the second look a request that led to nothing is no excuse any more.
        if (days == AFTER_DAYS.getFirst() && appointments.hasOpenRequest(patient, since)) {
            return Finding.ASKED_FOR_A_VISIT;
        }
        boolean isKnown = rows.lastTask(patient)
                .flatMap(tasks::find)
                .filter(task -> task.isOpen())
                .isPresent();
        return isKnown || rows.hasTask(refusal) ? Finding.ASKED_BEFORE : Finding.SYMPTOM_NO_VISIT;
    }

    private boolean isOurs(PatientId patient) {
        Optional<Patient> found = people.patient(patient);
        return found.isPresent()
                && found.get().standing() != Standing.DECEASED
                && found.get().standing() != Standing.FORMER;
    }

    private TaskId open(Refusal refusal, Instant now) {
        return tasks.open(new NewTask(
                "turned-away",
                Subject.of("receipt", refusal.id().value()),
                refusal.patient(),
                "turned-away",
                Gravity.ROUTINE,
                null,
                people.languageOf(refusal.patient()),
                PoolKey.CLINICAL,
                null,
                policies.calendar().endOfOpenDayAfter(now, 1)));
    }
}
