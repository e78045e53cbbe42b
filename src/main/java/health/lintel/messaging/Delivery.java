package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PersonId;
import health.lintel.decisions.Flag;
import health.lintel.decisions.Outcome;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Clause;
import health.lintel.policy.Topic;
import health.lintel.triage.Reading;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Rank;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a message where it belongs: into its conversation, and before the people who answer it.
@Component
class Delivery {
    private final Conversations conversations;
    private final Tasks tasks;
    private final OnCallPage onCall;

    Delivery(Conversations conversations, Tasks tasks, OnCallPage onCall) {
        this.conversations = conversations;
        this.tasks = tasks;
        this.onCall = onCall;
    }

    /// Stores the message, in its conversation or a new one.
    Conversation store(ChartAccess access, Review review, List<Outcome> outcomes, MessageId id, UUID key, Instant now) {
        Draft draft = review.draft();
        ConversationId joined = draft.conversation();
        Conversation conversation = joined == null
                ? null
                : conversations.find(access.patient(), joined, now).orElse(null);
        if (conversation == null) {
            conversation = begun(access, review, outcomes, now);
            conversations.insert(conversation, access.actor());
        } else if (conversation.isClosed()) {
            conversations.reopen(conversation.id());
        }
        Instant due = outcomes.isEmpty() ? null : outcomes.getFirst().replyBy();
        Message message = new Message(
                id,
                author(access),
                Conversation.Side.PATIENT,
                access.isStaff() ? access.actor() : null,
                draft.text(),
                now,
                now,
                due,
                false,
                false,
                review.receipt(),
                null);
        if (!conversations.insert(conversation.id(), access.patient(), message, key)) {
            throw new IllegalStateException("This message was sent a moment ago");
        }
        if (due == null) conversations.close(conversation, null, now, "no answer owed");
        return conversation;
    }

    /// What staff take down on the telephone is the patient's message (clause doors.same).
    static PersonId author(ChartAccess access) {
        return access.isStaff() ? new PersonId(access.patient().value()) : access.actor();
    }

    /// Opens a task for every pool that has to answer; where an answer is owed already, further words join that
    /// task and can only make it graver or due sooner (clause reply.not-chat).
    void openWork(ChartAccess access, Conversation conversation, Review review, List<Outcome> outcomes, Instant now) {
        List<Task> owed = tasks.openAbout(Subject.of("conversation", conversation.id()));
        for (Outcome outcome : outcomes) {
            if (outcome.replyBy() == null && outcome.lookBy() == null) continue;
            PoolKey pool = new PoolKey(outcome.pool() == null ? "front-desk" : outcome.pool());
            Gravity gravity = gravity(outcome);
            Optional<Task> same = owed.stream()
                    .filter(task -> task.pool().equals(pool) || task.owner() != null)
                    .findFirst();
            if (same.isPresent()) {
                tasks.reRank(same.get().id(), new Rank(gravity, flag(outcome), outcome.lookBy(), outcome.replyBy()));
            } else {
                tasks.open(task(access, conversation, review, outcome, pool, gravity));
            }
            if (gravity == Gravity.SELF_HARM_OR_EMERGENCY) {
                onCall.page(access.patient(), "message/" + review.draft().id(), now);
            }
        }
    }

    private static NewTask task(
            ChartAccess access,
            Conversation conversation,
            Review review,
            Outcome outcome,
            PoolKey pool,
            Gravity gravity) {
        return new NewTask(
                "message",
                Subject.of("conversation", conversation.id()),
                access.patient(),
                MatterInWords.of(review.reading(), outcome),
                gravity,
                flag(outcome),
                conversation.language(),
                pool,
                outcome.lookBy(),
                outcome.replyBy());
    }

    private static @Nullable String flag(Outcome outcome) {
        Flag flag = outcome.flag();
        return flag == null ? null : flag.name();
    }

    static Gravity gravity(Outcome outcome) {
        if (outcome.flag() == Flag.POSSIBLE_EMERGENCY || outcome.clause() == Clause.URGENT_EMERGENCY) {
            return Gravity.SELF_HARM_OR_EMERGENCY;
        }
        if (outcome.clause() == Clause.URGENT_SAME_DAY) return Gravity.URGENT;
        return outcome.flag() == Flag.PERSON_FIRST ? Gravity.PERSON_FIRST : Gravity.ROUTINE;
    }

    private static Conversation begun(ChartAccess access, Review review, List<Outcome> outcomes, Instant now) {
        Reading reading = review.reading();
        Outcome first = outcomes.isEmpty() ? review.decision().first() : outcomes.getFirst();
        boolean clinical = first.topic() == null || first.topic() == Topic.CLINICAL || first.topic() == Topic.REFILL;
        return new Conversation(
                ConversationId.next(),
                access.patient(),
                clinical ? Conversation.Kind.CLINICAL : Conversation.Kind.ADMINISTRATIVE,
                review.draft().lane(),
                MatterInWords.of(reading, first),
                first.pool() == null ? "front-desk" : first.pool(),
                reading == null ? "en" : reading.language(),
                now,
                Conversation.Side.PATIENT,
                null,
                0,
                List.of());
    }
}
