package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counting ten thousand items at every look would cost more than the list itself. A count holds until somebody
/// does something, and five seconds at most: time alone makes items overdue.
@Component
class HeldCounts {
    private static final Duration HOLDS = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private final ConcurrentHashMap<Whose, Held> held = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Whose(PersonId reader, Reach reach) {}

    private record Held(long change, Instant at, QueueCounts counts) {}

    QueueCounts of(PersonId reader, Reach reach, Supplier<QueueCounts> counting) {
        Whose whose = new Whose(reader, reach);
        long change = jdbc.sql("select last_value from workqueue.change")
                .query(Long.class)
                .single();
        Instant now = clock.instant();
        Held before = held.get(whose);
        if (before != null
                && before.change == change
                && Duration.between(before.at, now).abs().compareTo(HOLDS) < 0) return before.counts;
        if (held.size() > MOST) held.clear();
        QueueCounts counts = counting.get();
        held.put(whose, new Held(change, now, counts));
        return counts;
    }
}
