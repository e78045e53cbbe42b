package health.lintel.messaging;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Answering a patient: reply, take back, close, add a turn, begin a conversation.
@Component
public class Answering {
    /// Whether the answer asks something: the patient's answer to it costs no turn.
    public enum Kind {
        ANSWER,
        QUESTION
    }

    private final Conversations conversations;
    private final Tasks tasks;
    private final InHand inHand;
    private final People people;
    private final Outbox outbox;
    private final Readers readers;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Answering(
            Conversations conversations,
            Tasks tasks,
            InHand inHand,
            People people,
            Outbox outbox,
            Readers readers,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.conversations = conversations;
        this.tasks = tasks;
        this.inHand = inHand;
        this.people = people;
        this.outbox = outbox;
        this.readers = readers;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Answers, and completes the task. The patient sees it when it can no longer be taken back, 20 seconds later.
    ///
    /// @param version of the task on the page on which the answer was written
    /// @param key     made with the page; pressed twice, it answers once
    /// @return the message, to take it back by
    /// @throws TaskChanged when words came since, or a colleague has the task: nothing is sent, the words stay
    /// on the page
    public MessageId reply(PersonId by, ConversationId id, TaskId task, int version, String text, Kind kind, UUID key) {
        if (text.isBlank()) throw new IllegalArgumentException("An answer has words");
        return transactions.forStaff(by, () -> {
            if (conversations.sentBefore(by, key).isPresent()) return conversations.messageOf(by, key);
            Conversation conversation = load(id);
            Task mine = inHand.of(by, task, version);
            Instant now = clock.instant();
            Message message = reply(by, text, kind, now);
            conversations.insert(id, conversation.patient(), message, key);
            tasks.complete(by, task, mine.version(), kind == Kind.QUESTION ? "asked" : "answered");
            notifyReaders(conversation, message);
            audit.record(by, "message.answered", "message/" + message.id(), conversation.patient());
            return message.id();
        });
    }

    /// Takes an answer back while nobody could read it.
    ///
    /// @return false when it is too late
    public boolean takeBack(PersonId by, MessageId message, TaskId task) {
        return transactions.forStaff(by, () -> {
            if (!conversations.withdraw(message, by, clock.instant())) return false;
            ConversationId conversation = conversations.conversationOf(message).orElseThrow();
            for (PersonId reader : readers.of(load(conversation))) outbox.cancel(noticeKey(message, reader));
            tasks.undo(by, task);
            audit.record(by, "message.taken-back", "message/" + message, null);
            return true;
        });
    }

    /// Closes a conversation without a further word.
    public void close(PersonId by, ConversationId id, TaskId task, int version, String why) {
        transactions.forStaff(by, () -> {
            Conversation conversation = load(id);
            Task mine = inHand.of(by, task, version);
            tasks.complete(by, task, mine.version(), "closed");
            conversations.close(conversation, by, clock.instant(), why);
            audit.record(by, "conversation.closed", "conversation/" + id, conversation.patient());
            return id;
        });
    }

    /// Opens a closed conversation again: the way back from closing.
    public void reopen(PersonId by, ConversationId id, TaskId task) {
        transactions.forStaff(by, () -> {
            tasks.undo(by, task);
            conversations.reopen(id);
            return id;
        });
    }

    /// Gives the patient one more turn (clause length.turns).
    public void addTurn(PersonId by, ConversationId id, String why) {
        transactions.forStaff(by, () -> {
            Conversation conversation = load(id);
            conversations.addTurn(conversation, by, clock.instant(), why);
            audit.record(by, "turn.added", "conversation/" + id, conversation.patient());
            return id;
        });
    }

    /// Writes to a patient first. The conversation is open for its matter; no answer is owed by anybody.
    ///
    /// @param pool that has its thread: what the patient answers goes there
    public ConversationId begin(ChartAccess access, String topic, PoolKey pool, String text, Kind kind, UUID key) {
        return transactions.forStaff(access.actor(), () -> {
            var before = conversations.sentBefore(access.actor(), key);
            if (before.isPresent()) return before.get();
            Instant now = clock.instant();
            var conversation = new Conversation(
                    ConversationId.next(),
                    access.patient(),
                    isClinical(pool) ? Conversation.Kind.CLINICAL : Conversation.Kind.ADMINISTRATIVE,
                    null,
                    topic,
                    pool.value(),
                    people.patient(access).person().language(),
                    now,
                    Conversation.Side.STAFF,
                    null,
                    0,
                    List.of());
            conversations.insert(conversation, access.actor());
            Message message = reply(access.actor(), text, kind, now);
            conversations.insert(conversation.id(), access.patient(), message, key);
            notifyReaders(conversation, message);
            audit.record(access.actor(), "conversation.begun", "conversation/" + conversation.id(), access.patient());
            return conversation.id();
        });
    }

    private Conversation load(ConversationId id) {
        PatientId patient = conversations.patientOf(id).orElseThrow();
        return conversations.find(patient, id, clock.instant().plus(Tasks.UNDO)).orElseThrow();
    }

    private static boolean isClinical(PoolKey pool) {
        return pool.equals(PoolKey.CLINICAL) || pool.equals(PoolKey.PROVIDERS);
    }

    private static Message reply(PersonId by, String text, Kind kind, Instant now) {
        return new Message(
                MessageId.next(),
                by,
                Conversation.Side.STAFF,
                null,
                text.strip(),
                now,
                now.plus(Tasks.UNDO),
                null,
                kind == Kind.QUESTION,
                false,
                null,
                null);
    }

    private void notifyReaders(Conversation conversation, Message message) {
        for (PersonId reader : readers.of(conversation)) {
            String key = noticeKey(message.id(), reader);
            outbox.enqueue(new Notice(reader, Template.MESSAGE_ANSWERED, "/messages", null, key, message.visibleAt()));
        }
    }

    private static String noticeKey(MessageId message, PersonId reader) {
        return "answer/" + message + "/" + reader;
    }
}
