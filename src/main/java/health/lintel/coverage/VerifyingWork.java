package health.lintel.coverage;

import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The work that a proposed card makes for billing.
@Component
class VerifyingWork {
    private static final String KIND = "insurance";
    private static final String TITLE = "insurance-card";

    private final Tasks tasks;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    VerifyingWork(Tasks tasks, People people, Policies policies, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    void open(ChartAccess access, UUID proposal) {
        var due = policies.calendar()
                .answerDueBy(
                        clock.instant(), policies.current().settings().promise().reply());
        String language = people.patient(access).person().language();
        tasks.open(new NewTask(
                KIND,
                about(proposal),
                access.patient(),
                TITLE,
                Gravity.ROUTINE,
                null,
                language,
                PoolKey.BILLING,
                null,
                due));
    }

    void close(UUID proposal, String how) {
        for (Task task : tasks.openAbout(about(proposal))) tasks.closeByItself(task.id(), how);
    }

    private static Subject about(UUID proposal) {
        return Subject.of(KIND, proposal);
    }
}
