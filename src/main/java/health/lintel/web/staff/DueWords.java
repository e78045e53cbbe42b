package health.lintel.web.staff;

import health.lintel.web.ui.Words;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says in words when something is due and how grave it is (clause `reply.promise`).
final class DueWords {
    /// Flags that a colleague reads in words, and how they stand out.
    private static final Map<String, String> NAMED = Map.of(
            "PERSON_FIRST", "warn",
            "MAY_BE_NEW", "plain",
            "SYMPTOMS_INSIDE", "warn",
            "ABNORMAL", "warn",
            "NEEDED_SOONER", "warn",
            "TIME_CONFIRMED", "good",
            "FEE_AGREED", "plain");

    private DueWords() {}

    /// When this is due next: a first look that is owed comes before the answer.
    static Chip of(Words words, Task task, Instant now, ZoneId zone) {
        if (task.owesFirstLook() && task.lookBy() != null) {
            return said(words, "staff.due.look", task.lookBy(), now, zone);
        }
        return task.dueAt() == null
                ? new Chip(words.of("staff.due.none"), "")
                : said(words, "staff.due.answer", task.dueAt(), now, zone);
    }

    private static Chip said(Words words, String key, Instant due, Instant now, ZoneId zone) {
        if (!now.isBefore(due)) {
            return new Chip(words.of(key + ".late", "span", span(words, Duration.between(due, now))), "bad-news");
        }
        LocalDate day = due.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return new Chip(words.of(key + ".today", "time", words.dates().clock(due)), "warn");
        }
        if (day.equals(today.plusDays(1))) {
            return new Chip(words.of(key + ".tomorrow", "time", words.dates().clock(due)), "plain");
        }
        return new Chip(words.of(key + ".day", "day", words.dates().day(due)), "");
    }

    private static String span(Words words, Duration late) {
        if (late.toDays() > 0) return words.count("staff.span.days", late.toDays());
        return late.toHours() > 0
                ? words.count("staff.span.hours", late.toHours())
                : words.count("staff.span.minutes", Math.max(1, late.toMinutes()));
    }

    /// What a colleague must know before opening it.
    static List<Chip> flags(Words words, Task task) {
        List<Chip> chips = new ArrayList<>();
        if (task.gravity() == Gravity.SELF_HARM_OR_EMERGENCY) {
            chips.add(new Chip(words.of("staff.flag.emergency"), "bad-news"));
        } else if (task.gravity() == Gravity.URGENT) {
            chips.add(new Chip(words.of("staff.flag.urgent"), "bad-news"));
        }
        NAMED.forEach((flag, kind) -> {
            if (flag.equals(task.flag())) chips.add(new Chip(words.of("staff.flag." + key(flag)), kind));
        });
        return chips;
    }

    private static String key(String flag) {
        return flag.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
