package health.lintel.medications;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The supply of each prescription of one patient. Pure.
final class Supplies {
    private Supplies() {}

    /// @param all what was ever written for one patient
    static Map<UUID, Supply> of(List<Written> all, List<Dispense> fills, LocalDate today) {
        return all.stream()
                .collect(Collectors.toMap(
                        Written::prescription, one -> Supply.of(one, earlier(one, all), fills, today), (a, b) -> a));
    }

    /// The same ingredient and form, written before; what ended long ago has nothing left that counts.
    private static List<Written> earlier(Written now, List<Written> all) {
        LocalDate written = now.writtenOn();
        if (written == null) return List.of();
        return all.stream()
                .filter(other -> !other.prescription().equals(now.prescription()))
                .filter(other -> other.writtenOn() != null && other.writtenOn().isBefore(written))
                .filter(other -> !endedBefore(other, written.minusMonths(6)))
                .filter(other -> ingredient(other.name()).equals(ingredient(now.name())))
                .toList();
    }

    private static boolean endedBefore(Written other, LocalDate day) {
        @Nullable LocalDate ended = other.endedOn();
        return ended == null
                ? other.writtenOn() != null && other.writtenOn().isBefore(day.minusMonths(12))
                : ended.isBefore(day);
    }

    /// The first day without when every refill left is fetched in time; null if nobody can know.
    static @Nullable LocalDate reaches(Supply supply, Written written) {
        LocalDate ends = supply.endsOn();
        Integer refills = supply.refillsLeft();
        if (ends == null || refills == null || refills == 0) return ends;
        Integer days = Days.of(written, written.quantity(), written.days(), EnumSet.noneOf(Doubt.class));
        return days == null ? null : ends.plusDays((long) refills * days);
    }

    /// The words before the strength.
    static String ingredient(String name) {
        return name.toLowerCase(Locale.ROOT).split("\\s+\\d", 2)[0].strip();
    }
}
