package health.lintel.workqueue;

import java.util.List;

/// Which lists somebody reads: pools in which they see everything, and pools in which they see only what may be
/// dangerous. Their own items they see wherever those lie.
public record Reach(List<PoolKey> pools, List<PoolKey> dangerOnly) {
    public Reach {
        pools = List.copyOf(pools);
        dangerOnly = List.copyOf(dangerOnly);
    }

    /// Only one pool of it.
    Reach within(PoolKey pool) {
        return new Reach(
                pools.stream().filter(pool::equals).toList(),
                dangerOnly.stream().filter(pool::equals).toList());
    }
}
