package health.lintel.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which version was, is and will be in force, by the moment it came or comes into force; oldest first.
record Timeline(List<Enacted> entries) {
    Timeline {
        entries = entries.stream()
                .sorted(Comparator.comparing(Enacted::from).thenComparingInt(Enacted::number))
                .toList();
    }

    /// A version and its moment.
    record Enacted(int number, Instant from, Instant storedAt, ChangeKind kind) {
        /// Not before it was kept here.
        Instant since() {
            return from.isBefore(storedAt) ? storedAt : from;
        }
    }

    Optional<Enacted> at(Instant moment) {
        return until(moment).stream().reduce((earlier, later) -> later);
    }

    /// What came into force up to a moment.
    List<Enacted> until(Instant moment) {
        return entries.stream().filter(each -> !each.from().isAfter(moment)).toList();
    }

    /// Did the meaning change after this version, up to a moment? A version that never came into force says
    /// nothing, so everything since the first counts.
    boolean isMeaningNewer(int than, Instant moment) {
        List<Enacted> past = until(moment);
        int known = past.stream().map(Enacted::number).toList().indexOf(than);
        return past.stream().skip(known + 1L).anyMatch(each -> each.kind() != ChangeKind.WORDING);
    }

    /// The last version before this one; empty for the first.
    Optional<Enacted> before(int number) {
        List<Integer> numbers = entries.stream().map(Enacted::number).toList();
        int place = numbers.indexOf(number);
        return place < 1 ? Optional.empty() : Optional.of(entries.get(place - 1));
    }
}
