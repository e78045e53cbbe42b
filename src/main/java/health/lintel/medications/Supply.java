package health.lintel.medications;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much of a medicine is left on a day, and how sure that is. Pure.
///
/// @param endsOn      the first day without; null if nobody can know
/// @param refillsLeft fills that the pharmacy may still give without asking us; null if not known
/// @param doubts      why it may be otherwise, in the order a person would say it
public record Supply(@Nullable LocalDate endsOn, @Nullable Integer refillsLeft, Set<Doubt> doubts) {
    /// Most states let a pharmacy refill for a year; III to V for six months and five times (21 CFR 1306.22).
    private static final int MONTHS = 12;

    private static final int MONTHS_CONTROLLED = 6;
    private static final int REFILLS_CONTROLLED = 5;

    public Supply {
        EnumSet<Doubt> ordered = EnumSet.noneOf(Doubt.class);
        ordered.addAll(doubts);
        doubts = java.util.Collections.unmodifiableSet(ordered);
    }

    /// Whole days that it reaches after today; 0 when it ends today or is gone; null if not known.
    public @Nullable Integer daysLeft(LocalDate today) {
        return endsOn == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(today, endsOn));
    }

    /// @param earlier prescriptions of the same medicine before this one, in any order
    /// @param fills   of this and of the earlier ones, in any order
    public static Supply of(Written now, List<Written> earlier, List<Dispense> fills, LocalDate today) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (now.endedOn() != null && !now.endedOn().isAfter(today)) {
            doubts.add(Doubt.STOPPED);
            return new Supply(null, 0, doubts);
        }
        List<Dispense> own = known(fills, today, fill -> fill.prescription().equals(now.prescription()));
        List<Written> same =
                earlier.stream().filter(before -> isSameDose(before, now)).toList();
        if (same.size() < earlier.size()) doubts.add(Doubt.DOSE_CHANGED);
        List<Dispense> counted = known(
                fills,
                today,
                fill -> fill.prescription().equals(now.prescription())
                        || same.stream()
                                .anyMatch(before -> before.prescription().equals(fill.prescription())));
        LocalDate ends = counted.isEmpty() ? assumed(now, doubts) : stacked(now, same, counted, doubts, today);
        return new Supply(ends, refills(now, own.size(), doubts, today), doubts);
    }

    private static List<Dispense> known(
            List<Dispense> fills, LocalDate today, java.util.function.Predicate<Dispense> which) {
        return fills.stream()
                .filter(which)
                .filter(fill -> !fill.on().isAfter(today))
                .sorted(Comparator.comparing(Dispense::inHand).thenComparing(Dispense::id))
                .toList();
    }

    /// Each fill is used after the one before it. What arrives after a day without is not counted: it must not hide
    /// that day.
    private static @Nullable LocalDate stacked(
            Written now, List<Written> same, List<Dispense> fills, EnumSet<Doubt> doubts, LocalDate today) {
        LocalDate ends = null;
        for (Dispense fill : fills) {
            Integer days = Days.of(fill, writtenOf(fill, now, same), doubts);
            if (days == null) return null;
            if (fill.inHand().isAfter(today)) doubts.add(Doubt.IN_THE_MAIL);
            boolean isTooLate = ends == null || ends.isBefore(fill.inHand());
            if (fill.inHand().isAfter(today) && isTooLate) return ends;
            if (ends != null && ends.isAfter(fill.inHand())) doubts.add(Doubt.OVERLAP);
            LocalDate from = ends == null || ends.isBefore(fill.inHand()) ? fill.inHand() : ends;
            ends = from.plusDays(days);
        }
        return ends;
    }

    private static Written writtenOf(Dispense fill, Written now, List<Written> same) {
        return same.stream()
                .filter(before -> before.prescription().equals(fill.prescription()))
                .findFirst()
                .orElse(now);
    }

    /// Without a fill on record only a prescription without refills can be counted: it was filled once, or never.
    private static @Nullable LocalDate assumed(Written now, EnumSet<Doubt> doubts) {
        doubts.add(Doubt.NO_FILLS);
        if (now.writtenOn() == null || now.refills() == null || now.refills() != 0) {
            doubts.add(Doubt.NO_AMOUNT);
            return null;
        }
        Integer days = Days.of(now, now.quantity(), now.days(), doubts);
        return days == null ? null : now.writtenOn().plusDays(days);
    }

    private static @Nullable Integer refills(Written now, int fills, EnumSet<Doubt> doubts, LocalDate today) {
        if ("II".equals(now.schedule())) return 0;
        if (now.refills() == null) return null;
        boolean isControlled = now.schedule() != null;
        LocalDate written = now.writtenOn();
        int months = isControlled ? MONTHS_CONTROLLED : MONTHS;
        if (written != null && !today.isBefore(written.plusMonths(months))) {
            if (now.refills() > 0) doubts.add(Doubt.REFILLS_TOO_OLD);
            return 0;
        }
        int allowed = isControlled ? Math.min(REFILLS_CONTROLLED, now.refills()) : now.refills();
        return Math.max(0, allowed - Math.max(0, fills - 1));
    }

    private static boolean isSameDose(Written before, Written now) {
        String one = before.dosage() == null ? "" : before.dosage().strip();
        String other = now.dosage() == null ? "" : now.dosage().strip();
        return before.name().equalsIgnoreCase(now.name()) && one.equalsIgnoreCase(other);
    }
}
