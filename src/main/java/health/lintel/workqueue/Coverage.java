package health.lintel.workqueue;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.StaffLeft;
import health.lintel.storage.Columns;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps every open item with somebody who is at work: absences, departures, pools that nobody answers for (clause
/// `reply.promise`).
@Component
public class Coverage {
    private final RosterRows roster;
    private final TaskRows tasks;
    private final Moves moves;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Coverage(
            RosterRows roster,
            TaskRows tasks,
            Moves moves,
            JdbcClient jdbc,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.roster = roster;
        this.tasks = tasks;
        this.moves = moves;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Somebody will be, or is, away; if they are already, their items move at once.
    ///
    /// @param until null until further notice
    /// @param cover null: back to the pools
    public Absence recordAbsence(
            PersonId person,
            Instant from,
            @Nullable Instant until,
            @Nullable Destination cover,
            @Nullable PersonId by) {
        if (until != null && !until.isAfter(from))
            throw new IllegalArgumentException("An absence ends after it begins");
        if (cover instanceof Destination.ToPerson to && to.person().equals(person)) {
            throw new IllegalArgumentException("Nobody can stand in for themselves");
        }
        var absence = new Absence(Ids.next(), person, from, until, cover);
        return transactions.forSystem(() -> {
            roster.insert(absence, by, clock.instant());
            audit.record(by, "staff.absence-recorded", "staff/" + person, null);
            settle();
            return absence;
        });
    }

    /// Somebody is back. Their items stay where they went.
    public void endAbsence(PersonId person, @Nullable PersonId by) {
        transactions.forSystem(() -> {
            roster.endAbsences(person, clock.instant());
            audit.record(by, "staff.back", "staff/" + person, null);
            return person;
        });
    }

    /// Absences of now and later, the next to begin first.
    public List<Absence> absences() {
        return roster.absencesFrom(clock.instant());
    }

    @EventListener
    void on(StaffLeft left) {
        settle();
    }

    /// Brings every open item whose owner or pool has nobody to where somebody answers. Runs after each change and
    /// with every check of the promises, since an absence also begins by itself.
    void settle() {
        Roster now = roster.at(clock.instant());
        transactions.forSystem(this::placesInUse).stream()
                .filter(held -> isMisplaced(held, now))
                .forEach(held -> itemsAt(held).forEach(id -> settle(id, now)));
        settleEscalations(now);
    }

    private void settle(TaskId id, Roster now) {
        transactions.forSystem(() -> {
            Optional<Task> found = tasks.lock(id).filter(Task::isOpen);
            if (found.isEmpty()) return found;
            Task task = found.get();
            TaskAct.Place place = now.placeOf(task.owner(), task.pool(), task.status());
            PoolKey pool = place.pool() == null ? task.pool() : place.pool();
            if (Objects.equals(place.owner(), task.owner()) && pool.equals(task.pool())) return found;
            TaskStatus status = place.owner() == null ? TaskStatus.REQUESTED : TaskStatus.ACCEPTED;
            moves.to(task, Act.COVER, status, place.owner(), pool, Moves.By.portal("nobody there"));
            return found;
        });
    }

    private static boolean isMisplaced(Held held, Roster now) {
        TaskAct.Place place = now.placeOf(held.owner(), held.pool(), TaskStatus.ACCEPTED);
        return !Objects.equals(place.owner(), held.owner()) || !held.pool().equals(place.pool());
    }

    private List<Held> placesInUse() {
        return jdbc.sql("select distinct owner, pool from workqueue.task where closed_at is null")
                .query((row, n) -> new Held(Columns.personOrNull(row, "owner"), new PoolKey(row.getString("pool"))))
                .list();
    }

    private List<TaskId> itemsAt(Held held) {
        return transactions.forSystem(() -> jdbc.sql("""
                        select id from workqueue.task
                        where closed_at is null and pool = :pool and owner is not distinct from :owner
                        order by gravity, next_at, id""")
                .param("pool", held.pool().value())
                .param("owner", TaskRows.id(held.owner()))
                .query((row, n) -> new TaskId(row.getObject(1, UUID.class)))
                .list());
    }

    /// An item that was brought to a lead who is no longer there is brought to the next one.
    private void settleEscalations(Roster now) {
        transactions.forSystem(() -> {
            List<Task> brought = jdbc.sql("select " + TaskRows.COLUMNS
                            + " from workqueue.task t where closed_at is null and escalated_to is not null")
                    .query((row, n) -> TaskRows.task(row))
                    .list();
            brought.stream()
                    .filter(task -> !now.isLiving(task.escalatedTo()))
                    .forEach(task -> tasks.escalate(
                            task.id(), now.toTell(task.owner(), task.pool()).orElse(null)));
            return brought;
        });
    }

    private record Held(@Nullable PersonId owner, PoolKey pool) {}
}
