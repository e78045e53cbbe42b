package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Clause;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Problems;
import health.lintel.workqueue.Notes;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Writing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the screen of an item together, also when an act on it was refused and what was typed is shown again.
@Component
class ItemScreen {
    private final Items items;
    private final PatientPanel panels;
    private final Threads threads;
    private final Messaging messaging;
    private final Notes notes;
    private final Writing writing;
    private final Colleagues colleagues;
    private final Undo undo;
    private final People people;
    private final Policies policies;

    ItemScreen(
            Items items,
            PatientPanel panels,
            Threads threads,
            Messaging messaging,
            Notes notes,
            Writing writing,
            Colleagues colleagues,
            Undo undo,
            People people,
            Policies policies) {
        this.items = items;
        this.panels = panels;
        this.threads = threads;
        this.messaging = messaging;
        this.notes = notes;
        this.writing = writing;
        this.colleagues = colleagues;
        this.undo = undo;
        this.people = people;
        this.policies = policies;
    }

    ItemPage show(SignedIn reader, UUID id, ShortKeys keys) {
        return page(reader, id, undo.typed(reader, id), Ids.next(), Problems.none(), keys, 200);
    }

    /// The same page after an act was refused: nothing was done, and what was typed is still there.
    ///
    /// @param key of the form that was sent, since nothing was sent with it yet
    ItemPage refused(SignedIn reader, UUID id, ItemPage.Typed typed, UUID key, Problems problems) {
        return page(reader, id, typed, key, problems, ShortKeys.ON, 409);
    }

    /// A form that lacks something.
    ItemPage incomplete(SignedIn reader, UUID id, ItemPage.Typed typed, Problems problems) {
        return page(reader, id, typed, Ids.next(), problems, ShortKeys.ON, 422);
    }

    private ItemPage page(
            SignedIn reader, UUID id, ItemPage.Typed typed, UUID key, Problems problems, ShortKeys keys, int status) {
        Items.Item item = items.seen(reader, id);
        Task task = item.task();
        boolean words = item.sight() == Sight.WORDS;
        Names names = new Names(people);
        ChartAccess chart = task.patient() == null
                ? null
                : items.chart(reader, task.patient().value());
        Threads.Read read = words && chart != null ? read(reader, chart, task, names, typed.seen()) : null;
        PersonId writer = writing.writerOf(task.id())
                .filter(person -> !person.equals(reader.person()))
                .orElse(null);
        return new ItemPage(
                task,
                item.sight(),
                chart == null ? null : panels.of(reader, chart),
                read == null ? null : read.thread(),
                read == null ? null : why(task, read.receipts()),
                words ? said(reader, task, names) : List.of(),
                names.of(task.owner()),
                reader.person().equals(task.owner()),
                names.of(writer),
                colleagues.choices(reader, task),
                typed,
                problems,
                key,
                undo.find(reader, id).orElse(null),
                keys,
                status);
    }

    private Threads.@Nullable Read read(SignedIn reader, ChartAccess chart, Task task, Names names, int seen) {
        return Items.conversationOf(task)
                .flatMap(id -> messaging.open(chart, id))
                .map(conversation -> threads.read(reader, chart, conversation, task, names, seen))
                .orElse(null);
    }

    /// Why it is here: the newest message of the patient that this pool was to answer.
    private ItemPage.@Nullable Why why(Task task, Map<Message, ReceiptText> receipts) {
        Optional<Message> newest = receipts.keySet().stream()
                .filter(message -> message.side() == Conversation.Side.PATIENT)
                .max(java.util.Comparator.comparing(Message::sentAt));
        if (newest.isEmpty()) return null;
        ReceiptText receipt = receipts.get(newest.get());
        if (receipt == null) return null;
        ReceiptText.Reached outcome = receipt.forPool(task.pool().value());
        if (outcome == null || newest.get().receipt() == null) return null;
        var title = Clause.of(outcome.clause())
                .map(clause -> policies.current().text(clause).title())
                .orElse(new health.lintel.policy.Words(outcome.clause(), outcome.clause()));
        return new ItemPage.Why(
                receipt, outcome, title.en(), title.es(), newest.get().receipt().toString());
    }

    private List<ItemPage.Said> said(SignedIn reader, Task task, Names names) {
        return notes.of(reader.person(), task.id()).stream()
                .map(note -> new ItemPage.Said(note, names.of(note.by())))
                .toList();
    }
}
