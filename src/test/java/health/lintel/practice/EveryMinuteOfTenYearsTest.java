package health.lintel.practice;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.practice.NumberRightNow.Who;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares the one number with a reference that is written another way: by the wall clock, day by day, with
/// holidays counted off the calendar instead of computed.
class EveryMinuteOfTenYearsTest {
    private static final String[] WHO = {"ON_CALL", "OFFICE", "SERVICE"};
    private final Map<LocalDate, Boolean> closed = new HashMap<>();

    @Test
    void every_minute_has_one_right_number() {
        compare("America/New_York");
    }

    @Tag("slow")
    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata"})
    void in_other_zones_too(String zone) {
        compare(zone);
    }

    private void compare(String zone) {
        PracticeCalendar calendar = new PracticeCalendar(PracticeCalendarTest.practice(zone));
        ZoneId local = ZoneId.of(zone);
        Instant moment = LocalDate.of(2024, 1, 1).atStartOfDay(local).toInstant();
        Instant end = LocalDate.of(2034, 1, 1).atStartOfDay(local).toInstant();
        while (moment.isBefore(end)) {
            NumberRightNow number = calendar.numberRightNow(moment, Roster.always());
            String expected = WHO[reference(moment.atZone(local))];
            if (!number.who().name().equals(expected)) {
                assertThat(number.who()).as(moment.atZone(local).toString()).isEqualTo(Who.valueOf(expected));
            }
            if (number.opensNext().isBefore(moment))
                assertThat(number.opensNext()).isAfterOrEqualTo(moment);
            moment = moment.plusSeconds(60);
        }
    }

    private int reference(ZonedDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        if (minute < 480 || minute >= 1020) return 0;
        if (closed.computeIfAbsent(time.toLocalDate(), this::isClosed)) return 0;
        return minute >= 720 && minute < 780 ? 2 : 1;
    }

    private boolean isClosed(LocalDate day) {
        if (day.getDayOfWeek().getValue() > 5) return true;
        boolean isFriday = day.getDayOfWeek() == DayOfWeek.FRIDAY;
        boolean isMonday = day.getDayOfWeek() == DayOfWeek.MONDAY;
        return isHoliday(day) || (isFriday && isFixed(day.plusDays(1))) || (isMonday && isFixed(day.minusDays(1)));
    }

    private boolean isHoliday(LocalDate day) {
        return isFixed(day) || isFloating(day);
    }

    private boolean isFixed(LocalDate day) {
        String date = String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
        return "01-01 06-19 07-04 11-11 12-25".contains(date);
    }

    /// Which of its weekday in the month, counted by walking from the first.
    private boolean isFloating(LocalDate day) {
        int count = 0;
        int left = 0;
        for (LocalDate walk = day.withDayOfMonth(1); walk.getMonth() == day.getMonth(); walk = walk.plusDays(1)) {
            if (walk.getDayOfWeek() != day.getDayOfWeek()) continue;
            if (!walk.isAfter(day)) count++;
            else left++;
        }
        String name = day.getMonth() + " " + day.getDayOfWeek();
        return switch (name) {
            case "JANUARY MONDAY", "FEBRUARY MONDAY" -> count == 3;
            case "MAY MONDAY" -> left == 0;
            case "SEPTEMBER MONDAY" -> count == 1;
            case "OCTOBER MONDAY" -> count == 2;
            case "NOVEMBER THURSDAY" -> count == 4;
            default -> false;
        };
    }
}
