package health.lintel.web.ui;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Days and times as people say them, in the practice's time zone: "Thu, May 14", "jue 14 de mayo", "8:00 AM".
public final class Dates {
    private final Language language;
    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndYear;
    private final DateTimeFormatter clock;

    Dates(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        Locale locale = language.locale();
        boolean english = language == Language.EN;
        day = DateTimeFormatter.ofPattern(english ? "EEE, MMM d" : "EEE d 'de' MMMM", locale);
        dayAndYear = DateTimeFormatter.ofPattern(english ? "MMM d, yyyy" : "d 'de' MMMM 'de' yyyy", locale);
        clock = DateTimeFormatter.ofPattern("h:mm a", locale);
    }

    public String day(LocalDate date) {
        return date.format(day);
    }

    public String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /// For days that may lie in another year: births, old results.
    public String dayAndYear(LocalDate date) {
        return date.format(dayAndYear);
    }

    public String dayAndYear(Instant moment) {
        return dayAndYear(moment.atZone(zone).toLocalDate());
    }

    public String clock(LocalTime time) {
        return time.format(clock).replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    public String clock(Instant moment) {
        return clock(moment.atZone(zone).toLocalTime());
    }

    /// "Thu, May 14, 8:00 AM".
    public String dayAndClock(Instant moment) {
        return day(moment) + ", " + clock(moment);
    }

    /// What a receipt keeps, for a reader: days and moments in words, all else as it stands.
    public String readable(String kept) {
        try {
            if (kept.matches("\\d{4}-\\d\\d-\\d\\d")) return dayAndYear(LocalDate.parse(kept));
            if (kept.matches("\\d{4}-\\d\\d-\\d\\dT.+"))
                return dayAndClock(OffsetDateTime.parse(kept).toInstant());
        } catch (DateTimeException other) {
            return kept;
        }
        return kept;
    }

    public String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, language.locale());
    }
}
