package health.lintel.messaging;

import health.lintel.conduct.Incident;
import health.lintel.conduct.IncidentDecided;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.MessageId;
import health.lintel.policy.Policies;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What becomes of a held message when a person has decided (clause conduct.standard): unless the case is
/// upheld it is delivered, and the promise runs from then.
@Component
class HeldMessages {
    private final Conversations conversations;
    private final Tasks tasks;
    private final Policies policies;
    private final Clock clock;

    HeldMessages(Conversations conversations, Tasks tasks, Policies policies, Clock clock) {
        this.conversations = conversations;
        this.tasks = tasks;
        this.policies = policies;
        this.clock = clock;
    }

    @EventListener
    void decided(IncidentDecided event) {
        MessageId message = event.incident().message();
        if (message == null) return;
        if (event.outcome() == Incident.Outcome.UPHELD) {
            conversations.endHold(message, clock.instant(), false);
        } else if (conversations.endHold(message, clock.instant(), true)) {
            deliver(event.incident(), message);
        }
    }

    private void deliver(Incident incident, MessageId message) {
        Instant now = clock.instant();
        ConversationId id = conversations.conversationOf(message).orElseThrow();
        Conversation conversation =
                conversations.find(incident.patient(), id, now).orElseThrow();
        Instant due = policies.calendar()
                .answerDueBy(now, policies.current().settings().promise().reply());
        tasks.open(new NewTask(
                "message",
                Subject.of("conversation", id),
                incident.patient(),
                conversation.topic(),
                Gravity.ROUTINE,
                null,
                conversation.language(),
                new PoolKey(conversation.pool()),
                null,
                due));
    }
}
