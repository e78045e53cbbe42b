package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Pools;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Finds items and charts through the person who asks: what is not theirs to see is not found.
@Component
class Items {
    private final Tasks tasks;
    private final Pools pools;
    private final People people;
    private final Transactions transactions;

    Items(Tasks tasks, Pools pools, People people, Transactions transactions) {
        this.tasks = tasks;
        this.pools = pools;
        this.people = people;
        this.transactions = transactions;
    }

    /// A task and how much of it this person sees.
    record Item(Task task, Sight sight) {}

    /// The item, seen at least in outline.
    Item seen(SignedIn person, UUID id) {
        return find(person, id).orElseThrow(Items::notFound);
    }

    /// The item, with its words: what every act on it needs.
    Task open(SignedIn person, UUID id) {
        return find(person, id)
                .filter(item -> item.sight() == Sight.WORDS)
                .map(Item::task)
                .orElseThrow(Items::notFound);
    }

    /// The conversation that an item is about.
    ConversationId conversation(Task task) {
        return conversationOf(task).orElseThrow(Items::notFound);
    }

    static Optional<ConversationId> conversationOf(Task task) {
        if (!task.subject().kind().equals("conversation")) return Optional.empty();
        return Optional.of(new ConversationId(UUID.fromString(task.subject().id())));
    }

    ChartAccess chart(SignedIn person, UUID patient) {
        return people.access(person.person(), new PatientId(patient)).orElseThrow(Items::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Optional<Item> find(SignedIn person, UUID id) {
        return transactions
                .forStaff(person.person(), () -> tasks.find(new TaskId(id)))
                .map(task -> new Item(task, sight(person, task)))
                .filter(item -> item.sight() != Sight.NOTHING);
    }

    private Sight sight(SignedIn person, Task task) {
        Sight sight = PoolAccess.of(person, task);
        boolean ownPool = PoolAccess.isKnown(task.pool())
                || pools.of(person.person()).contains(task.pool())
                || person.person().equals(task.owner());
        return ownPool ? sight : Sight.NOTHING;
    }
}
