package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.PersonId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.policy.Policies;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskOverdue;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the patient when the practice is late (clause reply.promise): an honest line, and whom to call.
@Component
class LateAnswers {
    private final Conversations conversations;
    private final Readers readers;
    private final Outbox outbox;
    private final Policies policies;
    private final Clock clock;

    LateAnswers(Conversations conversations, Readers readers, Outbox outbox, Policies policies, Clock clock) {
        this.conversations = conversations;
        this.readers = readers;
        this.outbox = outbox;
        this.policies = policies;
        this.clock = clock;
    }

    @EventListener
    void late(TaskOverdue event) {
        Task task = event.task();
        Instant due = task.dueAt();
        if (!task.kind().equals("message") || task.patient() == null || due == null) return;
        conversations
                .find(task.patient(), ConversationId.of(task.subject().id()), clock.instant())
                .ifPresent(conversation -> tell(conversation, due));
    }

    private void tell(Conversation conversation, Instant due) {
        for (PersonId reader : readers.of(conversation)) {
            String key = "late/" + conversation.id() + "/" + due.getEpochSecond() + "/" + reader;
            outbox.enqueue(new Notice(
                    reader,
                    Template.ANSWER_LATE,
                    "/messages",
                    policies.calendar().dayOf(due),
                    key,
                    null));
        }
    }
}
