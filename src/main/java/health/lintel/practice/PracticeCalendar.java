package health.lintel.practice;

import health.lintel.practice.NumberRightNow.Who;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// When a practice is open, by when it answers, and which number is right now. Pure: it holds no clock.
///
/// Lunch is open time (people are in the building and read); only the telephone goes to the answering service.
public final class PracticeCalendar {
    /// A practice that is closed for longer than this has no next opening.
    private static final int LONGEST_CLOSURE_DAYS = 400;

    private final Practice practice;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    public PracticeCalendar(Practice practice) {
        this.practice = practice;
    }

    public Practice practice() {
        return practice;
    }

    /// The local day of a moment.
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(practice.zone()).toLocalDate();
    }

    public boolean isOpenOn(LocalDate day) {
        return hoursOn(day) != null;
    }

    public boolean isOpen(Instant moment) {
        LocalDate day = dayOf(moment);
        return isOpenOn(day) && !moment.isBefore(openingOf(day)) && moment.isBefore(closingOf(day));
    }

    /// @throws IllegalArgumentException when the day is closed
    public Instant openingOf(LocalDate day) {
        return at(day, openHours(day).opens());
    }

    /// @throws IllegalArgumentException when the day is closed
    public Instant closingOf(LocalDate day) {
        return at(day, openHours(day).closes());
    }

    /// The next moment at which the office opens, strictly after this one.
    public Instant nextOpening(Instant moment) {
        LocalDate day = dayOf(moment);
        if (isOpenOn(day) && openingOf(day).isAfter(moment)) return openingOf(day);
        return openingOf(openDayFrom(day.plusDays(1)));
    }

    /// The first open day on or after this one.
    public LocalDate openDayFrom(LocalDate day) {
        for (int i = 0; i <= LONGEST_CLOSURE_DAYS; i++) {
            if (isOpenOn(day.plusDays(i))) return day.plusDays(i);
        }
        throw new IllegalStateException("the practice does not open within " + LONGEST_CLOSURE_DAYS + " days");
    }

    /// The n-th open day after this day; the day itself does not count.
    public LocalDate openDaysAfter(LocalDate day, int days) {
        LocalDate counted = day;
        for (int i = 0; i < days; i++) {
            counted = openDayFrom(counted.plusDays(1));
        }
        return counted;
    }

    /// Closing time of the n-th open day after the day of a moment.
    public Instant endOfOpenDayAfter(Instant moment, int days) {
        return closingOf(openDaysAfter(dayOf(moment), days));
    }

    /// By when a message sent at a moment is usually answered (clause `reply.promise`).
    public Instant answerDueBy(Instant sentAt, ReplyPromise promise) {
        return switch (promise.unit()) {
            case CALENDAR_DAYS -> promisedOn(openDayFrom(dayOf(sentAt).plusDays(promise.amount())), promise.hour());
            case BUSINESS_DAYS -> promisedOn(openDaysAfter(dayOf(sentAt), promise.amount()), promise.hour());
            case HOURS -> openOrNextClosing(sentAt.plus(Duration.ofHours(promise.amount())));
        };
    }

    /// The promised hour of a day, but never after the office has closed.
    private Instant promisedOn(LocalDate day, @Nullable LocalTime hour) {
        Instant closing = closingOf(day);
        if (hour == null) return closing;
        Instant promised = at(day, hour);
        return promised.isBefore(closing) ? promised : closing;
    }

    /// The moment by which so much open time has passed; counting starts at the next opening when the office is
    /// closed.
    public Instant afterOpenTime(Instant from, Duration openTime) {
        Duration left = openTime;
        Instant start = from;
        LocalDate day = dayOf(from);
        while (true) {
            day = openDayFrom(day);
            start = later(start, openingOf(day));
            Instant closes = closingOf(day);
            if (start.isBefore(closes)) {
                Duration today = Duration.between(start, closes);
                if (left.compareTo(today) <= 0) return start.plus(left);
                left = left.minus(today);
            }
            day = day.plusDays(1);
        }
    }

    /// Open time between two moments; zero when `to` is not after `from`.
    public Duration openTimeBetween(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            if (!isOpenOn(day)) continue;
            Instant start = later(from, openingOf(day));
            Instant end = to.isBefore(closingOf(day)) ? to : closingOf(day);
            if (start.isBefore(end)) sum = sum.plus(Duration.between(start, end));
        }
        return sum;
    }

    /// The one number for a need that cannot wait (clause `urgent.same-day`).
    public NumberRightNow numberRightNow(Instant moment, Roster roster) {
        Phones phones = practice.phones();
        if (isOpen(moment)) {
            Instant lunchEnds = endOfLunchAt(moment);
            if (lunchEnds == null) return new NumberRightNow(Who.OFFICE, phones.office(), moment, false);
            return new NumberRightNow(Who.SERVICE, phones.service(), officeAnswersFrom(lunchEnds), false);
        }
        Instant opens = officeAnswersFrom(nextOpening(moment));
        if (roster.coversAt(moment)) return new NumberRightNow(Who.ON_CALL, phones.onCall(), opens, false);
        return new NumberRightNow(Who.SERVICE, phones.service(), opens, true);
    }

    /// The one number for what can wait until the office opens: never the provider on call (clause
    /// `urgent.same-day`).
    public NumberRightNow numberForRoutine(Instant moment) {
        if (isOpen(moment)) return numberRightNow(moment, Roster.empty());
        Instant opens = officeAnswersFrom(nextOpening(moment));
        return new NumberRightNow(Who.OFFICE, practice.phones().office(), opens, false);
    }

    private Instant officeAnswersFrom(Instant moment) {
        if (!isOpen(moment)) return officeAnswersFrom(nextOpening(moment));
        Instant lunchEnds = endOfLunchAt(moment);
        return lunchEnds == null ? moment : officeAnswersFrom(lunchEnds);
    }

    private @Nullable Instant endOfLunchAt(Instant moment) {
        OpenHours lunch = practice.lunch().orElse(null);
        if (lunch == null) return null;
        LocalDate day = dayOf(moment);
        Instant ends = at(day, lunch.closes());
        return moment.isBefore(at(day, lunch.opens())) || !moment.isBefore(ends) ? null : ends;
    }

    private Instant openOrNextClosing(Instant moment) {
        if (isOpen(moment)) return moment;
        LocalDate day = openDayFrom(dayOf(moment));
        return closingOf(day).isBefore(moment) ? closingOf(openDayFrom(day.plusDays(1))) : closingOf(day);
    }

    private OpenHours openHours(LocalDate day) {
        OpenHours hours = hoursOn(day);
        if (hours == null) throw new IllegalArgumentException(day + " is a closed day");
        return hours;
    }

    private @Nullable OpenHours hoursOn(LocalDate day) {
        if (practice.closed().contains(day)) return null;
        if (holidays.computeIfAbsent(day.getYear(), practice.holidays()::in).contains(day)) return null;
        return practice.hours().get(day.getDayOfWeek());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(practice.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
