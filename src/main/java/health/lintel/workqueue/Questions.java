package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// A question to a provider, and its way back: the provider gets an item of their own, the asker's waits on hold
/// (clause
/// `focus.providers`: what reaches a provider comes from clinical support, with a question).
@Component
public class Questions {
    private final Moves moves;
    private final TaskRows rows;
    private final RosterRows roster;
    private final Notes notes;
    private final Transactions transactions;
    private final Clock clock;

    Questions(Moves moves, TaskRows rows, RosterRows roster, Notes notes, Transactions transactions, Clock clock) {
        this.moves = moves;
        this.rows = rows;
        this.roster = roster;
        this.notes = notes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Asks; the question is as grave and due as soon as the item that it is about.
    ///
    /// @param question sealed, as a note on both items
    /// @return the provider's item
    public TaskId ask(PersonId by, TaskId id, int version, Destination whom, String question) {
        return transactions.forStaff(by, () -> {
            Task task = moves.open(id);
            if (task.version() != version || task.owner() == null) {
                throw new TaskChanged("Task " + id + " is nobody's or was changed meanwhile");
            }
            TaskId child = moves.begin(about(task), placeOf(whom), id, by);
            notes.write(by, task, Note.Kind.QUESTION, question);
            notes.write(by, rows.find(child).orElseThrow(), Note.Kind.QUESTION, question);
            moves.to(task, Act.ASK, TaskStatus.ON_HOLD, task.owner(), task.pool(), Moves.By.person(by));
            return child;
        });
    }

    /// Answers: the provider's item is completed, and the asker's comes off hold.
    ///
    /// @return the asker's item
    public Task answer(PersonId by, TaskId question, int version, String answer) {
        return transactions.forStaff(by, () -> {
            // The asker's item first: whoever completes it takes the two in this order as well.
            Task parent = rows.find(question)
                    .map(Task::parent)
                    .flatMap(rows::lock)
                    .orElseThrow(() -> new TaskChanged("Task " + question + " is no question"));
            Task child = moves.open(question);
            if (child.version() != version) throw new TaskChanged("Task " + question + " was changed meanwhile");
            moves.to(
                    child,
                    Act.COMPLETE,
                    TaskStatus.COMPLETED,
                    child.owner(),
                    child.pool(),
                    new Moves.By(by, "answered"));
            notes.write(by, child, Note.Kind.ANSWER, answer);
            notes.write(by, parent, Note.Kind.ANSWER, answer);
            boolean waits = parent.status() == TaskStatus.ON_HOLD
                    && rows.openBelow(parent.id()).isEmpty();
            if (!waits) return parent;
            return moves.to(
                    parent, Act.RETURN, TaskStatus.ACCEPTED, parent.owner(), parent.pool(), Moves.By.person(by));
        });
    }

    private TaskAct.Place placeOf(Destination whom) {
        Roster now = roster.at(clock.instant());
        return switch (whom) {
            case Destination.ToPool to -> now.placeOf(null, to.pool(), TaskStatus.REQUESTED);
            case Destination.ToPerson to -> now.placeOf(to.person(), PoolKey.PROVIDERS, TaskStatus.ACCEPTED);
        };
    }

    private static NewTask about(Task task) {
        return new NewTask(
                "question",
                task.subject(),
                task.patient(),
                task.title(),
                task.gravity(),
                task.flag(),
                task.language(),
                PoolKey.PROVIDERS,
                null,
                task.dueAt());
    }
}
