package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffRole;
import org.jspecify.annotations.Nullable;

/// People who share a kind of work.
///
/// @param role        everybody of this role is a member; null if only those who joined are
/// @param lead        the named person who answers for the pool; see [Pools#leadOf] for who does so today
/// @param escalatesTo the pool that takes over when nobody here is at work; null for the last one
public record Pool(
        PoolKey key,
        String name,
        String nameEs,
        @Nullable StaffRole role,
        @Nullable PersonId lead,
        @Nullable PoolKey escalatesTo) {}
