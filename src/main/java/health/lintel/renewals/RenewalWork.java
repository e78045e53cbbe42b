package health.lintel.renewals;

import health.lintel.datatypes.TaskId;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The item that a request is in the lists: clinical support's until it is prepared, then the prescribers'.
@Component
class RenewalWork {
    private final Tasks tasks;

    RenewalWork(Tasks tasks) {
        this.tasks = tasks;
    }

    TaskId open(Renewal renewal) {
        return tasks.open(new NewTask(
                "renewal",
                Subject.of("renewal", renewal.id()),
                renewal.patient(),
                "Refill request of a pharmacy",
                Gravity.ROUTINE,
                renewal.status() == RenewalStatus.DOUBTFUL ? "whose is it?" : null,
                "en",
                PoolKey.CLINICAL,
                null,
                renewal.dueAt()));
    }

    void toPrescribers(TaskId task) {
        tasks.moveTo(task, PoolKey.PROVIDERS, "prepared");
    }

    void close(TaskId task, String how) {
        tasks.closeByItself(task, how);
    }

    /// A matched request gets an item of its own, since an item's patient never changes.
    TaskId reopen(TaskId before, Renewal matched) {
        tasks.closeByItself(before, "matched");
        return open(matched);
    }

    static UUID renewalOf(Subject subject) {
        return UUID.fromString(subject.id());
    }
}
