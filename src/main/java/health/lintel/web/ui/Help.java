package health.lintel.web.ui;

import health.lintel.practice.NumberRightNow;
import health.lintel.practice.OpenHours;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/// Whom to call, now and else. Works from memory: the help strip and `/urgent` must stand when the database is
/// down.
public class Help {
    private final Clock clock;
    private volatile PracticeCalendar calendar;
    private volatile Roster roster = Roster.empty();

    /// Until the roster is known, the answering service is the number out of hours.
    public Help(PracticeCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Takes over the hours and the roster as they stand now.
    void learn(PracticeCalendar newest, Roster onCall) {
        calendar = newest;
        roster = onCall;
    }

    /// The calendar that the answers come from.
    public PracticeCalendar calendar() {
        return calendar;
    }

    public String practiceName() {
        return calendar.practice().name();
    }

    public ZoneId zone() {
        return calendar.practice().zone();
    }

    public Instant now() {
        return clock.instant();
    }

    public Phone office() {
        return new Phone(calendar.practice().phones().office());
    }

    /// The one number for a need that cannot wait (clause `urgent.same-day`).
    public NumberRightNow rightNow() {
        return calendar.numberRightNow(clock.instant(), roster);
    }

    /// The number for what can wait until the office opens: never the provider on call.
    public NumberRightNow forRoutine() {
        return calendar.numberForRoutine(clock.instant());
    }

    /// Office hours by weekday, such as "Mon to Fri, 8:00 AM to 5:00 PM"; days with other hours follow.
    public String hours(Words words) {
        StringBuilder shown = new StringBuilder();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean lastOfRun = day == DayOfWeek.SUNDAY || !sameHours(day, day.plus(1));
            if (!lastOfRun) continue;
            OpenHours open = calendar.practice().hours().get(day);
            if (open != null) {
                if (!shown.isEmpty()) shown.append("; ");
                shown.append(hours(words, first, day, open));
            }
            first = day.plus(1);
        }
        return shown.toString();
    }

    private boolean sameHours(DayOfWeek one, DayOfWeek other) {
        var hours = calendar.practice().hours();
        return Objects.equals(hours.get(one), hours.get(other));
    }

    private static String hours(Words words, DayOfWeek first, DayOfWeek last, OpenHours open) {
        return words.of(
                first == last ? "ui.hours.day" : "ui.hours.days",
                "first",
                words.dates().weekday(first),
                "last",
                words.dates().weekday(last),
                "opens",
                words.dates().clock(open.opens()),
                "closes",
                words.dates().clock(open.closes()));
    }
}
