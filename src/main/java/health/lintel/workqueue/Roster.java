package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffRole;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is at work at one moment, and so who answers for what. Pure.
///
/// @param pools   in the order of lists
/// @param members of each pool, those who joined first in front; only people who work here
/// @param present everybody who works here, away or not
/// @param away    who is away now, and who stands in; departed people too if somebody stands in for them
record Roster(
        Map<PoolKey, Pool> pools,
        Map<PoolKey, List<PersonId>> members,
        Map<PersonId, StaffRole> present,
        Map<PersonId, Absence> away) {

    /// Works here and is not away.
    boolean isLiving(@Nullable PersonId person) {
        return person != null && present.containsKey(person) && !away.containsKey(person);
    }

    /// Who answers for a pool now: its lead, the lead's cover, else the member who has been there longest. For
    /// the last pool of all: any manager, else anybody.
    Optional<PersonId> leadOf(PoolKey key) {
        Pool pool = pools.get(key);
        if (pool == null) return Optional.empty();
        Stream<PersonId> own = Stream.concat(
                Stream.ofNullable(pool.lead()).flatMap(lead -> standIn(lead).stream()),
                members.getOrDefault(key, List.of()).stream().filter(this::isLiving));
        Stream<PersonId> anybody = pool.escalatesTo() == null ? lastResort() : Stream.empty();
        return Stream.concat(own, anybody).findFirst();
    }

    private Stream<PersonId> lastResort() {
        return Stream.concat(
                living().filter(person -> present.get(person) == StaffRole.MANAGER)
                        .sorted(Roster::byId),
                living().sorted(Roster::byId));
    }

    private Stream<PersonId> living() {
        return present.keySet().stream().filter(this::isLiving);
    }

    private static int byId(PersonId one, PersonId other) {
        return one.value().compareTo(other.value());
    }

    /// The person, or whoever stands in for them through any number of absences.
    private Optional<PersonId> standIn(PersonId person) {
        Set<PersonId> asked = new HashSet<>();
        PersonId candidate = person;
        while (candidate != null && asked.add(candidate)) {
            if (isLiving(candidate)) return Optional.of(candidate);
            Absence absence = away.get(candidate);
            candidate = absence != null && absence.cover() instanceof Destination.ToPerson to ? to.person() : null;
        }
        return Optional.empty();
    }

    /// The pool, or the first one above it in which somebody answers.
    PoolKey placeFor(PoolKey wanted) {
        Set<PoolKey> asked = new HashSet<>();
        PoolKey pool = wanted;
        while (pool != null && asked.add(pool)) {
            if (leadOf(pool).isPresent()) return pool;
            Pool row = pools.get(pool);
            pool = row == null ? null : row.escalatesTo();
        }
        return pools.containsKey(wanted) ? wanted : PoolKey.LEADS;
    }

    /// Who is told when a promise on an item is not kept: the pool's lead, or the one above if the lead has it
    /// already.
    Optional<PersonId> toTell(@Nullable PersonId owner, PoolKey pool) {
        Set<PoolKey> asked = new HashSet<>();
        PoolKey place = placeFor(pool);
        while (place != null && asked.add(place)) {
            Optional<PersonId> lead = leadOf(place).filter(person -> !person.equals(owner));
            if (lead.isPresent()) return lead;
            Pool row = pools.get(place);
            place = row == null ? null : row.escalatesTo();
        }
        return leadOf(placeFor(pool));
    }

    /// Where an item of this owner in this pool belongs now.
    TaskAct.Place placeOf(@Nullable PersonId owner, PoolKey pool, TaskStatus status) {
        if (owner == null) return unowned(pool);
        if (isLiving(owner)) return new TaskAct.Place(status, owner, pool);
        Optional<PersonId> cover = standIn(owner);
        if (cover.isPresent()) return new TaskAct.Place(TaskStatus.ACCEPTED, cover.get(), pool);
        Absence absence = away.get(owner);
        return unowned(absence != null && absence.cover() instanceof Destination.ToPool to ? to.pool() : pool);
    }

    private TaskAct.Place unowned(PoolKey pool) {
        return new TaskAct.Place(TaskStatus.REQUESTED, null, placeFor(pool));
    }

    /// The pools whose lists a person sees: those they belong to or lead; managers see all.
    List<PoolKey> poolsOf(PersonId person) {
        boolean all = present.get(person) == StaffRole.MANAGER;
        return pools.values().stream()
                .filter(pool -> all
                        || person.equals(pool.lead())
                        || isMember(pool.key(), person)
                        || leadOf(pool.key()).filter(person::equals).isPresent())
                .map(Pool::key)
                .toList();
    }

    private boolean isMember(PoolKey pool, PersonId person) {
        return members.getOrDefault(pool, List.of()).contains(person);
    }
}
