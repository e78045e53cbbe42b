package health.lintel.versions;

import health.lintel.datatypes.PersonId;
import health.lintel.policy.ChangeKind;
import health.lintel.policy.Policies;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts versions together from their rows, and from the clock: nobody has to do anything for a moment to come.
@Component
class Shelf {
    private final VersionRows rows;
    private final Policies policies;
    private final Clock clock;

    Shelf(VersionRows rows, Policies policies, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.clock = clock;
    }

    List<Version> all() {
        List<Version> all = new ArrayList<>();
        for (int number : rows.numbers()) all.add(written(number));
        for (Policies.Kept kept : policies.history()) {
            if (all.stream().noneMatch(each -> each.number() == kept.number())) all.add(shipped(kept));
        }
        all.sort(Comparator.comparingInt(Version::number).reversed());
        return all;
    }

    Optional<Version> find(int number) {
        if (rows.revision(number, 1).isPresent()) return Optional.of(written(number));
        return policies.history().stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .map(this::shipped);
    }

    /// The text of the version in force.
    PolicyText inForce() {
        return PolicyText.of(policies.current().yaml());
    }

    private Version written(int number) {
        List<Version.Step> steps = rows.steps(number);
        List<VersionRows.Saved> revisions = rows.revisions(number);
        Version.Step last = steps.getLast();
        VersionState state = byTheClock(number, rows.lastState(number), effective(steps));
        int counts = state == VersionState.DRAFT ? revisions.getLast().revision() : last.revision();
        VersionRows.Saved text = revisions.stream()
                .filter(saved -> saved.revision() == counts)
                .findFirst()
                .orElseThrow();
        Set<PersonId> authors = new HashSet<>();
        for (VersionRows.Saved saved : revisions) authors.add(saved.by());
        return new Version(
                number,
                text.base(),
                state,
                text.revision(),
                PolicyText.of(text.yaml()),
                authors,
                steps,
                last.kind(),
                effective(steps),
                confirmBy(steps));
    }

    private Version shipped(Policies.Kept kept) {
        boolean now = policies.currentNumber() == kept.number();
        return new Version(
                kept.number(),
                kept.number(),
                now ? VersionState.IN_FORCE : VersionState.RETIRED,
                0,
                PolicyText.of(policies.version(kept.number()).yaml()),
                Set.of(),
                List.of(),
                ChangeKind.MEANING,
                kept.since(),
                null);
    }

    private VersionState byTheClock(int number, VersionState last, @Nullable Instant effective) {
        if (last != VersionState.APPROVED || effective == null || effective.isAfter(clock.instant())) return last;
        return policies.currentNumber() == number ? VersionState.IN_FORCE : VersionState.RETIRED;
    }

    private static @Nullable Instant effective(List<Version.Step> steps) {
        return steps.stream()
                .map(Version.Step::effective)
                .filter(each -> each != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /// Going back is agreed to until the end of the next open day.
    private @Nullable Instant confirmBy(List<Version.Step> steps) {
        Version.Step last = steps.getLast();
        return last.act() == VersionAct.ROLL_BACK ? policies.calendar().endOfOpenDayAfter(last.at(), 1) : null;
    }
}
