package health.lintel.web.ui;

import health.lintel.practice.NumberRightNow;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

/// Whom to call, now and else. Works from memory: the help strip and `/urgent` must stand when the database is down.
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
        var hours = calendar.practice().hours();
        StringBuilder shown = new StringBuilder();
        DayOfWeek[] open = Stream.of(DayOfWeek.values()).filter(hours::containsKey).toArray(DayOfWeek[]::new);
        for (int i = 0; i < open.length; ) {
            int last = i;
            while (last + 1 < open.length
                    && open[last + 1] == open[last].plus(1)
                    && hours.get(open[last + 1]).equals(hours.get(open[i]))) last++;
            if (!shown.isEmpty()) shown.append("; ");
            shown.append(words.of(
                    last == i ? "ui.hours.day" : "ui.hours.days",
                    "first", words.dates().weekday(open[i]),
                    "last", words.dates().weekday(open[last]),
                    "opens", words.dates().clock(hours.get(open[i]).opens()),
                    "closes", words.dates().clock(hours.get(open[i]).closes())));
            i = last + 1;
        }
        return shown.toString();
    }
}
