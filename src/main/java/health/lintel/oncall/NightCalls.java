package health.lintel.oncall;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.messaging.Answering;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Notes;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Writes calls of the night down. The call took place, so it is written down whatever became of its item.
@Component
public class NightCalls {
    private final CallRows rows;
    private final Tasks tasks;
    private final Notes notes;
    private final Answering answering;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    NightCalls(
            CallRows rows,
            Tasks tasks,
            Notes notes,
            Answering answering,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.notes = notes;
        this.answering = answering;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of the item.
    public enum Item {
        FINISHED,
        STAYS_OPEN,
        /// Words came that were not on the page: it stays open, and somebody has to read them.
        NEW_WORDS,
        /// There was none.
        NONE
    }

    public Item log(PersonId by, NewCall call) {
        return transactions.forStaff(by, () -> {
            NewCall.Item about = call.about();
            if (!rows.insert(call, by, clock.instant())) return about == null ? Item.NONE : stands(about.task());
            audit.record(
                    by,
                    "on-call.logged",
                    "call/" + call.id(),
                    call.patient(),
                    call.outcome().name());
            return about == null ? Item.NONE : onItem(by, about, call);
        });
    }

    /// Calls since the last hand-off, oldest first.
    public List<LoggedCall> sinceHandOff(PersonId reader) {
        return transactions.forStaff(reader, () -> {
            audit.record(reader, "on-call.read", "on-call", null);
            return rows.waiting();
        });
    }

    public Optional<Instant> lastHandOff() {
        return transactions.forSystem(rows::lastHandOff);
    }

    private Item onItem(PersonId by, NewCall.Item about, NewCall call) {
        Task before = tasks.find(about.task()).orElseThrow();
        notes.add(by, before.id(), written(call.outcome(), call.note()));
        if (!before.isOpen()) return Item.FINISHED;
        if (before.version() != about.version()) return Item.NEW_WORDS;
        Task looked = tasks.recordLook(by, before.id());
        if (looked.version() > before.version() + (before.owesFirstLook() ? 1 : 0)) return Item.NEW_WORDS;
        boolean isTheirs = looked.owner() == null || looked.owner().equals(by);
        if (!call.outcome().isSettled() || !isTheirs) return Item.STAYS_OPEN;
        finish(by, looked, call.outcome());
        return Item.FINISHED;
    }

    private void finish(PersonId by, Task task, CallOutcome outcome) {
        String how = "on call: " + outcome.written();
        if (task.subject().kind().equals("conversation")) {
            answering.close(by, ConversationId.of(task.subject().id()), task.id(), task.version(), how);
        } else {
            tasks.complete(by, task.id(), task.version(), how);
        }
    }

    private Item stands(TaskId id) {
        return tasks.find(id).filter(Task::isOpen).isPresent() ? Item.STAYS_OPEN : Item.FINISHED;
    }

    static String written(CallOutcome outcome, String note) {
        return note.isBlank()
                ? "On call: " + outcome.written() + "."
                : "On call: " + outcome.written() + ". " + note.strip();
    }
}
