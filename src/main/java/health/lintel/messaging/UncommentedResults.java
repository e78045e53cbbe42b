package health.lintel.messaging;

import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.practice.PracticeCalendar;
import health.lintel.records.Records;
import health.lintel.records.Result;
import health.lintel.records.ResultCommented;
import health.lintel.records.UncommentedResult;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Finds results of ours that no clinician has commented on in time: clinical support owns an item then, abnormal
/// ones due first (clause results.ours). Release was never delayed; this is about the words that go with it.
@Component
class UncommentedResults {
    private static final int MOST = 500;

    private final Records records;
    private final Tasks tasks;
    private final People people;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    UncommentedResults(
            Records records, Tasks tasks, People people, Policies policies, Transactions transactions, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.people = people;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return how many items were opened
    int check() {
        Instant now = clock.instant();
        PracticeCalendar calendar = policies.calendar();
        Instant before = releasedBefore(calendar, now);
        return transactions.forSystem(() -> {
            int opened = 0;
            for (UncommentedResult result : records.uncommented(now.minus(Result.COMMENT_OWED), before, MOST)) {
                if (!records.askForComment(result)) continue;
                open(result, calendar, now);
                opened++;
            }
            return opened;
        });
    }

    @EventListener
    void on(ResultCommented commented) {
        for (Task task : tasks.openAbout(Subject.of("result", commented.result()))) {
            tasks.closeByItself(task.id(), "commented");
        }
    }

    /// What was released before this moment has waited for as many open days as the policy gives a clinician.
    private Instant releasedBefore(PracticeCalendar calendar, Instant now) {
        int days = policies.current().settings().results().commentWithinOpenDays();
        LocalDate day = calendar.dayOf(now);
        while (now.isBefore(calendar.closingOf(calendar.openDaysAfter(day, days)))) day = day.minusDays(1);
        return day.plusDays(1).atStartOfDay(calendar.practice().zone()).toInstant();
    }

    private void open(UncommentedResult result, PracticeCalendar calendar, Instant now) {
        UUID id = result.id();
        tasks.open(new NewTask(
                "result-comment",
                Subject.of("result", id),
                result.patient(),
                "result-comment",
                Gravity.ROUTINE,
                result.abnormal() ? "ABNORMAL" : null,
                people.languageOf(result.patient()),
                PoolKey.CLINICAL,
                null,
                calendar.endOfOpenDayAfter(now, result.abnormal() ? 1 : 2)));
    }
}
