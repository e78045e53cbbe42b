package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What staff owe whom by when.
///
/// Every method joins the caller's transaction. [#open], [#reRank], [#moveTo], [#closeByItself] and the
/// look-ups work in
/// a patient's own transaction too; what staff do needs the practice's reach. An act that does not fit what the
/// task is now throws [TaskChanged].
@Component
public class Tasks {
    /// How long a person can take back what they just did.
    public static final Duration UNDO = Duration.ofSeconds(20);

    private final Moves moves;
    private final TaskRows rows;
    private final ActRows acts;
    private final RosterRows roster;
    private final Notes notes;
    private final Transactions transactions;
    private final Clock clock;

    Tasks(
            Moves moves,
            TaskRows rows,
            ActRows acts,
            RosterRows roster,
            Notes notes,
            Transactions transactions,
            Clock clock) {
        this.moves = moves;
        this.rows = rows;
        this.acts = acts;
        this.roster = roster;
        this.notes = notes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Opens work in its pool, or in the one above it while nobody answers there.
    public TaskId open(NewTask task) {
        return joined(() -> {
            PoolKey pool = roster.at(clock.instant()).placeFor(task.pool());
            return moves.begin(task, new TaskAct.Place(TaskStatus.REQUESTED, null, pool), null, null);
        });
    }

    /// Open work about this thing, gravest first.
    public List<Task> openAbout(Subject subject) {
        return joined(() -> rows.openAbout(subject));
    }

    public Optional<Task> find(TaskId id) {
        return joined(() -> rows.find(id));
    }

    /// Every state the task was in, oldest first.
    public List<TaskAct> history(TaskId id) {
        return joined(() -> acts.of(id));
    }

    /// Further words came: the task becomes graver or due sooner, never milder or later, and its version rises,
    /// so that an answer begun before them cannot be completed unseen (clause `reply.not-chat`).
    public ReRanked reRank(TaskId id, Rank rank) {
        return joined(() -> {
            Task task = rows.lock(id).orElse(null);
            if (task == null || !task.isOpen()) return ReRanked.ALREADY_COMPLETED;
            moves.reRank(task, rank);
            return rank.gravity().isGraverThan(task.gravity()) ? ReRanked.GRAVER : ReRanked.SAME_GRAVITY;
        });
    }

    /// Puts a task into another pool, for anybody there: what it is about turned out to be theirs.
    public void moveTo(TaskId id, PoolKey pool, String why) {
        joined(() -> {
            PoolKey place = roster.at(clock.instant()).placeFor(pool);
            return moves.to(moves.open(id), Act.MOVE, TaskStatus.REQUESTED, null, place, Moves.By.portal(why));
        });
    }

    /// Nothing is owed any more (thanks only, the person is safe); a task that is completed already stays as it is.
    ///
    /// @param how a few words of ours, never the patient's
    public void closeByItself(TaskId id, String how) {
        joined(() -> {
            Optional<Task> task = rows.lock(id).filter(Task::isOpen);
            task.ifPresent(open -> finish(open, Moves.By.portal(how)));
            return task;
        });
    }

    /// Takes a task. Of two people exactly one gets it; the other hears who has it.
    public Claim claim(PersonId by, TaskId id) {
        return transactions.forStaff(by, () -> {
            Task task = rows.lock(id).orElse(null);
            if (task == null || !task.isOpen()) return new Claim.Gone();
            if (by.equals(task.owner())) return new Claim.Claimed(task);
            if (task.owner() != null) return new Claim.HeldBy(task.owner(), task);
            requireAtWork(by);
            return new Claim.Claimed(
                    moves.to(task, Act.CLAIM, TaskStatus.ACCEPTED, by, task.pool(), Moves.By.person(by)));
        });
    }

    /// Puts a task back into its pool.
    public Task release(PersonId by, TaskId id, int version) {
        return transactions.forStaff(by, () -> {
            Task task = seen(id, version);
            PoolKey pool = roster.at(clock.instant()).placeFor(task.pool());
            return moves.to(task, Act.RELEASE, TaskStatus.REQUESTED, null, pool, Moves.By.person(by));
        });
    }

    /// Gives a task to a colleague or a pool; somebody who is away passes it on to their cover at once.
    ///
    /// @param reason kept as a sealed note; may be empty
    public Task handOver(PersonId by, TaskId id, int version, Destination to, String reason) {
        return transactions.forStaff(by, () -> {
            Task task = seen(id, version);
            Roster now = roster.at(clock.instant());
            TaskAct.Place place = switch (to) {
                case Destination.ToPool pool -> now.placeOf(null, pool.pool(), TaskStatus.REQUESTED);
                case Destination.ToPerson person -> now.placeOf(person.person(), task.pool(), TaskStatus.ACCEPTED);
            };
            if (!reason.isBlank()) notes.write(by, task, Note.Kind.NOTE, reason);
            PoolKey pool = place.pool() == null ? task.pool() : place.pool();
            TaskStatus status = place.owner() == null ? TaskStatus.REQUESTED : TaskStatus.ACCEPTED;
            return moves.to(task, Act.HAND_OVER, status, place.owner(), pool, Moves.By.person(by));
        });
    }

    /// The owed first look was taken; a second look changes nothing.
    public Task recordLook(PersonId by, TaskId id) {
        return transactions.forStaff(by, () -> {
            Task task = rows.lock(id).orElseThrow(() -> new TaskChanged("There is no task " + id));
            return task.owesFirstLook() ? moves.looked(task, by) : task;
        });
    }

    /// The answer was given. Refused when words came after what this person saw.
    ///
    /// @param version of the task on the page on which the answer was written
    /// @param how     a few words of ours, such as "answered"; never the patient's
    public Task complete(PersonId by, TaskId id, int version, String how) {
        return transactions.forStaff(by, () -> finish(seen(id, version), new Moves.By(by, how)));
    }

    /// Takes back this person's last act on the task (claim, hand-over, completion) within [#UNDO].
    ///
    /// @throws TaskChanged when it was longer ago, or something happened since
    public Task undo(PersonId by, TaskId id) {
        return transactions.forStaff(by, () -> {
            Task task = rows.lock(id).orElseThrow(() -> new TaskChanged("There is no task " + id));
            TaskAct last = acts.last(id).orElseThrow();
            boolean inTime = !clock.instant().isAfter(last.at().plus(UNDO));
            TaskAct.Place back = last.before();
            if (!inTime || !last.act().mayBeUndone() || !by.equals(last.by()) || back.status() == null) {
                throw new TaskChanged("There is nothing to undo on task " + id);
            }
            PoolKey pool = back.pool() == null ? task.pool() : back.pool();
            // The question that it waited for was closed with it: it must not wait for nothing.
            boolean waits =
                    back.status() == TaskStatus.ON_HOLD && !rows.openBelow(id).isEmpty();
            TaskStatus status = back.status() == TaskStatus.ON_HOLD && !waits ? TaskStatus.ACCEPTED : back.status();
            return moves.to(task, Act.UNDO, status, back.owner(), pool, Moves.By.person(by));
        });
    }

    private Task finish(Task task, Moves.By by) {
        for (Task question : rows.openBelow(task.id())) {
            moves.to(
                    question,
                    Act.COMPLETE,
                    TaskStatus.COMPLETED,
                    question.owner(),
                    question.pool(),
                    Moves.By.portal("no longer needed"));
        }
        return moves.to(task, Act.COMPLETE, TaskStatus.COMPLETED, task.owner(), task.pool(), by);
    }

    private Task seen(TaskId id, int version) {
        Task task = moves.open(id);
        if (task.version() != version) throw new TaskChanged("Task " + id + " was changed meanwhile");
        return task;
    }

    private void requireAtWork(PersonId person) {
        if (!roster.at(clock.instant()).isLiving(person)) {
            throw new TaskChanged("Somebody who is marked as away cannot take work");
        }
    }

    private <T extends @Nullable Object> T joined(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.forSystem(work);
    }
}
