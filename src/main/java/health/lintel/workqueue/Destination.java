package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;

/// Where a task goes: to a colleague or to a pool.
public sealed interface Destination {
    record ToPerson(PersonId person) implements Destination {}

    record ToPool(PoolKey pool) implements Destination {}

    static Destination person(PersonId person) {
        return new ToPerson(person);
    }

    static Destination pool(PoolKey pool) {
        return new ToPool(pool);
    }
}
