package health.lintel.web.ui;

import health.lintel.practice.NumberRightNow;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Whom to call, now and else. Works from memory: the help strip and `/urgent` must stand when the database is down.
public class Help {
    private final Supplier<PracticeCalendar> calendar;
    private final Roster roster;
    private final Clock clock;

    public Help(Supplier<PracticeCalendar> calendar, Roster roster, Clock clock) {
        this.calendar = calendar;
        this.roster = roster;
        this.clock = clock;
    }

    public String practiceName() {
        return calendar.get().practice().name();
    }

    public ZoneId zone() {
        return calendar.get().practice().zone();
    }

    public Instant now() {
        return clock.instant();
    }

    public Phone office() {
        return new Phone(calendar.get().practice().phones().office());
    }

    /// The one number for a need that cannot wait (clause `urgent.same-day`). When the roster cannot be asked, the
    /// answering service is the number.
    public NumberRightNow rightNow() {
        Instant now = clock.instant();
        try {
            return calendar.get().numberRightNow(now, roster);
        } catch (RuntimeException rosterUnknown) {
            return calendar.get().numberRightNow(now, Roster.empty());
        }
    }

    /// Office hours by weekday, such as "Mon to Fri, 8:00 AM to 5:00 PM"; days with other hours follow.
    public String hours(Words words) {
        var hours = calendar.get().practice().hours();
        StringBuilder shown = new StringBuilder();
        DayOfWeek[] open =
                Stream.of(DayOfWeek.values()).filter(hours::containsKey).toArray(DayOfWeek[]::new);
        for (int i = 0; i < open.length; ) {
            int last = i;
            while (last + 1 < open.length
                    && open[last + 1] == open[last].plus(1)
                    && hours.get(open[last + 1]).equals(hours.get(open[i]))) last++;
            if (!shown.isEmpty()) shown.append("; ");
            shown.append(words.of(
                    last == i ? "ui.hours.day" : "ui.hours.days",
                    "first",
                    words.dates().weekday(open[i]),
                    "last",
                    words.dates().weekday(open[last]),
                    "opens",
                    words.dates().clock(hours.get(open[i]).opens()),
                    "closes",
                    words.dates().clock(hours.get(open[i]).closes())));
            i = last + 1;
        }
        return shown.toString();
    }
}
