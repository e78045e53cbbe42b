package health.lintel.web.staff;

import health.lintel.accounts.KeptWords;
import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.TaskId;
import health.lintel.messaging.Answering;
import health.lintel.messaging.CommentingOnResults;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.people.People;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Act;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskAct;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes back what somebody did a moment ago, instead of asking "are you sure?" before it. What there is to take
/// back is read from the item's own history, so nothing of it stands in an address.
@Component
public class Undo {
    private static final Set<Act> POSSIBLE = Set.of(Act.CLAIM, Act.HAND_OVER, Act.COMPLETE);

    private final Tasks tasks;
    private final Answering answering;
    private final Messaging messaging;
    private final People people;
    private final KeptWords kept;
    private final Transactions transactions;
    private final Clock clock;

    Undo(
            Tasks tasks,
            Answering answering,
            Messaging messaging,
            People people,
            KeptWords kept,
            Transactions transactions,
            Clock clock) {
        this.tasks = tasks;
        this.answering = answering;
        this.messaging = messaging;
        this.people = people;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// An act that can still be taken back.
    ///
    /// @param what    a key of words: claimed, handed-over, answered, closed
    /// @param seconds that are left
    public record Possible(TaskId task, String what, long seconds) {}

    Optional<Possible> find(SignedIn person, UUID id) {
        return transactions.forStaff(person.person(), () -> {
            TaskId task = new TaskId(id);
            // A provider's answer to a colleague is read at once: there is nothing to take back.
            if (tasks.find(task)
                    .filter(found -> !found.kind().equals("question"))
                    .isEmpty()) {
                return Optional.<Possible>empty();
            }
            return tasks.history(task).reversed().stream()
                    .findFirst()
                    .filter(last -> person.person().equals(last.by()) && POSSIBLE.contains(last.act()))
                    // What was said about a result is read at once, too.
                    .filter(last -> !CommentingOnResults.COMMENTED.equals(last.why()))
                    .filter(last -> left(last) > 0)
                    .map(last -> new Possible(task, what(last), left(last)));
        });
    }

    /// @return false when it is too late
    boolean undo(SignedIn person, Possible possible) {
        try {
            return transactions.forStaff(person.person(), () -> {
                Task task = tasks.find(possible.task()).orElseThrow();
                return switch (possible.what()) {
                    case "answered" -> takeBack(person, task);
                    case "closed" -> reopen(person, task);
                    default -> tasks.undo(person.person(), task.id()).isOpen();
                };
            });
        } catch (TaskChanged tooLate) {
            return false;
        }
    }

    private boolean takeBack(SignedIn person, Task task) {
        Message answer = Items.conversationOf(task)
                .flatMap(id -> answerOf(person, task, id))
                .orElse(null);
        if (answer == null || !answering.takeBack(person.person(), answer.id(), task.id())) return false;
        String kind = (answer.asks() ? Answering.Kind.QUESTION : Answering.Kind.ANSWER).name();
        kept.keepFor(person.person(), "/q/" + task.id(), Map.of("text", List.of(answer.text()), "kind", List.of(kind)));
        return true;
    }

    /// What was typed and taken back a moment ago, once: nobody types an answer twice.
    ItemPage.Typed typed(SignedIn person, UUID task) {
        return kept.take(person.person(), "/q/" + task)
                .map(fields -> ItemPage.Typed.reply(first(fields, "text"), first(fields, "kind"), -1))
                .orElse(ItemPage.Typed.NOTHING);
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private boolean reopen(SignedIn person, Task task) {
        Optional<ConversationId> conversation = Items.conversationOf(task);
        if (conversation.isPresent()) answering.reopen(person.person(), conversation.get(), task.id());
        else tasks.undo(person.person(), task.id());
        return true;
    }

    private Optional<Message> answerOf(SignedIn person, Task task, ConversationId id) {
        if (task.patient() == null) return Optional.empty();
        Instant now = clock.instant();
        return people.access(person.person(), task.patient())
                .flatMap(chart -> messaging.open(chart, id))
                .map(Conversation::last)
                .filter(last -> last.author().equals(person.person())
                        && last.visibleAt().isAfter(now));
    }

    private long left(TaskAct act) {
        return Duration.between(clock.instant(), act.at().plus(Tasks.UNDO)).toSeconds();
    }

    private static String what(TaskAct act) {
        return switch (act.act()) {
            case CLAIM -> "claimed";
            case HAND_OVER -> "handed-over";
            default -> act.why().equals("answered") || act.why().equals("asked") ? "answered" : "closed";
        };
    }
}
