package health.lintel.workqueue;

import java.util.Map;

/// How many open tasks each list holds for one person.
///
/// @param byPool everything open in each of the person's pools that holds anything
public record QueueCounts(Map<QueueView, Integer> byView, Map<PoolKey, Integer> byPool) {
    public int of(QueueView view) {
        return byView.getOrDefault(view, 0);
    }

    public int of(PoolKey pool) {
        return byPool.getOrDefault(pool, 0);
    }
}
