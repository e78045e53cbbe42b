package health.lintel.messaging;

import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.workqueue.Claim;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import org.springframework.stereotype.Component;

/// A task in the hands of who is about to finish it.
@Component
class InHand {
    private final Tasks tasks;

    InHand(Tasks tasks) {
        this.tasks = tasks;
    }

    /// The task, in this person's hands: an unclaimed one is claimed by answering it.
    Task of(PersonId by, TaskId id, int version) {
        Task task = tasks.find(id).orElseThrow(() -> new TaskChanged("There is no task " + id));
        if (task.version() != version) throw new TaskChanged("Task " + id + " was changed meanwhile");
        return switch (tasks.claim(by, id)) {
            case Claim.Claimed claimed -> unchanged(claimed.task(), by.equals(task.owner()) ? version : version + 1);
            case Claim.HeldBy held -> throw new TaskChanged("Task " + id + " is in other hands");
            case Claim.Gone gone -> throw new TaskChanged("Task " + id + " is done");
        };
    }

    /// Taking it was the only change since the page was shown: no words came in between.
    private static Task unchanged(Task task, int expected) {
        if (task.version() != expected) throw new TaskChanged("Task " + task.id() + " was changed meanwhile");
        return task;
    }
}
