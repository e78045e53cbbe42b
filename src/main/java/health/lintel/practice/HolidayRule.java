package health.lintel.practice;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;

/// Which holidays close the practice.
public enum HolidayRule {
    NONE {
        @Override
        public Set<LocalDate> in(int year) {
            return Set.of();
        }
    },
    /// The federal holidays of the United States (5 U.S.C. 6103), on the day itself and on the day they are
    /// observed: one that falls on a Saturday is kept on the Friday before, one on a Sunday on the Monday
    /// after.
    US_FEDERAL_OBSERVED {
        @Override
        public Set<LocalDate> in(int year) {
            Set<LocalDate> days = new HashSet<>();
            addObserved(days, LocalDate.of(year, Month.JANUARY, 1));
            // New Year's Day of the next year can be kept on the last day of this one
            LocalDate next = observed(LocalDate.of(year + 1, Month.JANUARY, 1));
            if (next.getYear() == year) days.add(next);
            days.add(LocalDate.of(year, Month.JANUARY, 1).with(dayOfWeekInMonth(3, MONDAY)));
            days.add(LocalDate.of(year, Month.FEBRUARY, 1).with(dayOfWeekInMonth(3, MONDAY)));
            days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
            if (year >= 2021) addObserved(days, LocalDate.of(year, Month.JUNE, 19));
            addObserved(days, LocalDate.of(year, Month.JULY, 4));
            days.add(LocalDate.of(year, Month.SEPTEMBER, 1).with(dayOfWeekInMonth(1, MONDAY)));
            days.add(LocalDate.of(year, Month.OCTOBER, 1).with(dayOfWeekInMonth(2, MONDAY)));
            addObserved(days, LocalDate.of(year, Month.NOVEMBER, 11));
            days.add(LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY)));
            addObserved(days, LocalDate.of(year, Month.DECEMBER, 25));
            return Set.copyOf(days);
        }
    };

    /// The closed days of a year, those that belong to a neighbouring year but are kept in this one included.
    public abstract Set<LocalDate> in(int year);

    private static void addObserved(Set<LocalDate> days, LocalDate holiday) {
        days.add(holiday);
        LocalDate kept = observed(holiday);
        if (kept.getYear() == holiday.getYear()) days.add(kept);
    }

    private static LocalDate observed(LocalDate holiday) {
        if (holiday.getDayOfWeek() == SATURDAY) return holiday.minusDays(1);
        if (holiday.getDayOfWeek() == SUNDAY) return holiday.plusDays(1);
        return holiday;
    }
}
