package health.lintel.web.staff;

import static health.lintel.people.StaffRole.ADMINISTRATOR;
import static health.lintel.people.StaffRole.CLINICAL_SUPPORT;
import static health.lintel.people.StaffRole.MANAGER;
import static health.lintel.people.StaffRole.PROVIDER;
import static health.lintel.workqueue.PoolKey.*;

import health.lintel.accounts.SignedIn;
import health.lintel.people.StaffRole;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Reach;
import health.lintel.workqueue.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may see which pool: the one table, asked by the lists and by every route of an item (clause
/// `focus.providers`, and no more than a person's work needs).
final class PoolAccess {
    private static final Set<PoolKey> KNOWN =
            Set.of(CLINICAL, FRONT_DESK, BILLING, PRIOR_AUTHORIZATION, RECORDS, PROVIDERS, LEADS);

    private static final Map<StaffRole, Set<PoolKey>> WORDS = Map.of(
            StaffRole.FRONT_DESK,
            Set.of(FRONT_DESK),
            StaffRole.BILLING,
            Set.of(BILLING),
            StaffRole.PRIOR_AUTHORIZATION,
            Set.of(PRIOR_AUTHORIZATION),
            StaffRole.RECORDS,
            Set.of(RECORDS),
            CLINICAL_SUPPORT,
            Set.of(CLINICAL),
            PROVIDER,
            Set.of(PROVIDERS),
            MANAGER,
            Set.of(LEADS, FRONT_DESK, BILLING, PRIOR_AUTHORIZATION, RECORDS),
            ADMINISTRATOR,
            Set.of());

    /// A lead must see that something clinical waits, to bring it to somebody, and never what it says.
    private static final Map<StaffRole, Set<PoolKey>> OUTLINE = Map.of(MANAGER, Set.of(CLINICAL, PROVIDERS));

    /// What may be dangerous or unreadable is looked at by clinical support wherever it lies.
    private static final Map<StaffRole, Set<PoolKey>> FLAGGED =
            Map.of(CLINICAL_SUPPORT, Set.of(FRONT_DESK, BILLING, PRIOR_AUTHORIZATION, RECORDS));

    private PoolAccess() {}

    /// How much of a task this person sees.
    static Sight of(SignedIn person, Task task) {
        StaffRole role = person.role();
        if (role == null) return Sight.NOTHING;
        Sight byRole = of(role, task.pool(), task.gravity());
        boolean theirs = person.person().equals(task.owner()) || person.person().equals(task.escalatedTo());
        if (!theirs) return byRole;
        return role.isClinical() || byRole == Sight.WORDS ? Sight.WORDS : Sight.OUTLINE;
    }

    /// How much of a pool's tasks a role sees. A pool that a practice added by itself is seen by its members.
    static Sight of(StaffRole role, PoolKey pool, Gravity gravity) {
        if (!KNOWN.contains(pool)) return role == ADMINISTRATOR ? Sight.NOTHING : Sight.WORDS;
        if (in(WORDS, role, pool)) return Sight.WORDS;
        if (gravity != Gravity.ROUTINE && in(FLAGGED, role, pool)) return Sight.WORDS;
        return in(OUTLINE, role, pool) ? Sight.OUTLINE : Sight.NOTHING;
    }

    /// What somebody's lists hold.
    ///
    /// @param joined the pools that the roster counts them in
    static Reach reach(@Nullable StaffRole role, List<PoolKey> joined) {
        if (role == null || role == ADMINISTRATOR) return new Reach(List.of(), List.of());
        List<PoolKey> whole = new ArrayList<>(WORDS.getOrDefault(role, Set.of()));
        whole.addAll(OUTLINE.getOrDefault(role, Set.of()));
        joined.stream().filter(pool -> !KNOWN.contains(pool)).forEach(whole::add);
        return new Reach(whole, List.copyOf(FLAGGED.getOrDefault(role, Set.of())));
    }

    /// Does the role see the words in this pool, so that an item can be its own?
    static boolean mayTake(@Nullable StaffRole role, PoolKey pool) {
        return role != null && of(role, pool, Gravity.ROUTINE) == Sight.WORDS;
    }

    /// Is it one of the pools that every practice has?
    static boolean isKnown(PoolKey pool) {
        return KNOWN.contains(pool);
    }

    /// Can a task of this pool be put into this role's hands?
    static boolean mayWorkOn(StaffRole role, PoolKey pool) {
        return of(role, pool, Gravity.ROUTINE) == Sight.WORDS
                || (role == PROVIDER && pool.equals(CLINICAL))
                || (role == CLINICAL_SUPPORT && pool.equals(PROVIDERS));
    }

    private static boolean in(Map<StaffRole, Set<PoolKey>> table, StaffRole role, PoolKey pool) {
        return table.getOrDefault(role, Set.of()).contains(pool);
    }
}
