package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lists of open work. Each is a walk along an index of open tasks, so that closed ones cost nothing.
@Component
public class Queue {
    public static final int PAGE = 50;

    private static final String ORDER = " order by t.gravity, t.next_at, t.id ";
    private static final String MINE = "(t.owner = :me or t.escalated_to = :me)";
    private static final String POOLS =
            "(t.pool = any(cast(:pools as text[]))" + " or (t.gravity < 4 and t.pool = any(cast(:danger as text[]))))";
    private static final String REACH = "(" + MINE + " or " + POOLS + ")";
    private static final String OVERDUE = "(t.due_at <= :now or (t.looked_at is null and t.look_by <= :now))";
    private static final Map<QueueView, String> VIEWS = Map.of(
            QueueView.MINE, MINE,
            QueueView.POOLS, POOLS,
            QueueView.UNASSIGNED, "(t.owner is null and " + POOLS + ")",
            QueueView.DUE_TODAY, "(t.due_at > :now and t.due_at < :tomorrow and " + REACH + ")",
            QueueView.OVERDUE, "(" + OVERDUE + " and " + REACH + ")",
            QueueView.DANGER, "(t.gravity < 4 and " + REACH + ")");

    private final JdbcClient jdbc;
    private final RosterRows roster;
    private final Moves moves;
    private final Transactions transactions;
    private final Clock clock;
    private final Policies policies;
    private final HeldCounts held;

    Queue(
            JdbcClient jdbc,
            RosterRows roster,
            Moves moves,
            Transactions transactions,
            Clock clock,
            Policies policies,
            HeldCounts held) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.moves = moves;
        this.transactions = transactions;
        this.clock = clock;
        this.policies = policies;
        this.held = held;
    }

    /// A page of a list.
    ///
    /// @param number from 1
    public QueuePage page(PersonId reader, QueueView view, int number) {
        return page(reader, reachOf(reader), view, number);
    }

    /// The same within what the caller says that this reader may see.
    public QueuePage page(PersonId reader, Reach reach, QueueView view, int number) {
        return page(reader, VIEWS.getOrDefault(view, MINE), reach, number);
    }

    /// A page of one pool; empty if the reader has no part in it.
    public QueuePage page(PersonId reader, PoolKey pool, int number) {
        return page(reader, reachOf(reader), pool, number);
    }

    /// The same within what the caller says that this reader may see.
    public QueuePage page(PersonId reader, Reach reach, PoolKey pool, int number) {
        return page(reader, POOLS, reach.within(pool), number);
    }

    /// How many tasks each list holds, in one query.
    public QueueCounts counts(PersonId reader) {
        return counts(reader, reachOf(reader));
    }

    /// The same within what the caller says that this reader may see.
    public QueueCounts counts(PersonId reader, Reach reach) {
        return held.of(reader, reach, () -> count(reader, reach));
    }

    private QueueCounts count(PersonId reader, Reach reach) {
        StringBuilder columns = new StringBuilder("select t.pool");
        for (QueueView view : QueueView.values()) {
            columns.append(", count(*) filter (where ")
                    .append(VIEWS.get(view))
                    .append(") as ")
                    .append(view);
        }
        String sql = columns + " from workqueue.task t where t.closed_at is null and " + REACH + " group by t.pool";
        Map<QueueView, Integer> byView = new EnumMap<>(QueueView.class);
        Map<PoolKey, Integer> byPool = new LinkedHashMap<>();
        transactions.forStaff(
                reader,
                () -> asked(sql, reader, reach)
                        .query((row, n) -> count(row, byView, byPool))
                        .list());
        return new QueueCounts(byView, byPool);
    }

    private static int count(ResultSet row, Map<QueueView, Integer> byView, Map<PoolKey, Integer> byPool)
            throws SQLException {
        for (QueueView view : QueueView.values()) byView.merge(view, row.getInt(view.name()), Integer::sum);
        int inPool = row.getInt(QueueView.POOLS.name());
        if (inPool > 0) byPool.put(new PoolKey(row.getString("pool")), inPool);
        return inPool;
    }

    /// Takes the gravest, most pressing task that nobody has in this person's pools; two who ask at once get
    /// two tasks.
    public Optional<Task> next(PersonId by) {
        return next(by, reachOf(by));
    }

    /// The same within what the caller says that this person may see.
    public Optional<Task> next(PersonId by, Reach reach) {
        if (!roster.at(clock.instant()).isLiving(by)) throw new TaskChanged("Somebody who is away cannot take work");
        String sql = "select " + TaskRows.COLUMNS + " from workqueue.task t where t.closed_at is null and "
                + VIEWS.get(QueueView.UNASSIGNED) + ORDER + "limit 1 for update skip locked";
        return transactions.forStaff(
                by,
                () -> asked(sql, by, reach)
                        .query((row, n) -> TaskRows.task(row))
                        .optional()
                        .map(task ->
                                moves.to(task, Act.CLAIM, TaskStatus.ACCEPTED, by, task.pool(), Moves.By.person(by))));
    }

    private QueuePage page(PersonId reader, @Nullable String condition, Reach reach, int number) {
        String sql = "select " + TaskRows.COLUMNS + " from workqueue.task t where t.closed_at is null and " + condition
                + ORDER + "limit :most offset :skip";
        List<Task> tasks = transactions.forStaff(
                reader,
                () -> asked(sql, reader, reach)
                        .param("most", PAGE + 1)
                        .param("skip", (Math.max(1, number) - 1) * PAGE)
                        .query((row, n) -> TaskRows.task(row))
                        .list());
        boolean hasNext = tasks.size() > PAGE;
        return new QueuePage(hasNext ? tasks.subList(0, PAGE) : tasks, Math.max(1, number), hasNext);
    }

    private JdbcClient.StatementSpec asked(String sql, PersonId reader, Reach reach) {
        Instant now = clock.instant();
        ZoneId zone = policies.calendar().practice().zone();
        Instant tomorrow =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return jdbc.sql(sql)
                .param("me", reader.value())
                .param("pools", keys(reach.pools()))
                .param("danger", keys(reach.dangerOnly()))
                .param("now", TaskRows.utc(now))
                .param("tomorrow", TaskRows.utc(tomorrow));
    }

    private static String[] keys(List<PoolKey> pools) {
        return pools.stream().map(PoolKey::value).toArray(String[]::new);
    }

    private Reach reachOf(PersonId reader) {
        return new Reach(roster.at(clock.instant()).poolsOf(reader), List.of());
    }
}
