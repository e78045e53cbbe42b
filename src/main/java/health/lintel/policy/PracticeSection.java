package health.lintel.policy;

import health.lintel.practice.HolidayRule;
import health.lintel.practice.OpenHours;
import health.lintel.practice.Phones;
import health.lintel.practice.Practice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the section `practice` of a policy file.
final class PracticeSection {
    private static final OpenHours SOME_HOURS = new OpenHours(LocalTime.of(8, 0), LocalTime.of(17, 0));

    private PracticeSection() {}

    static Practice read(Section section) {
        Map<DayOfWeek, OpenHours> hours = hours(section.section("hours"));
        if (hours.isEmpty()) {
            section.problem("hours", "the practice must be open on one weekday at least");
            hours = Map.of(DayOfWeek.MONDAY, SOME_HOURS);
        }
        Practice practice = new Practice(
                section.number("version", 1, 1_000_000),
                section.text("name"),
                section.parsed("zone", ZoneId::of, ZoneOffset.UTC),
                hours,
                lunch(section),
                phones(section.section("phones")),
                section.parsed("holidays", PracticeSection::holidays, HolidayRule.NONE),
                closed(section),
                section.has("organizations") ? new HashSet<>(section.texts("organizations")) : Set.of());
        section.done();
        return practice;
    }

    private static Map<DayOfWeek, OpenHours> hours(Section section) {
        Map<DayOfWeek, OpenHours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String key = day.name().toLowerCase(Locale.ROOT);
            if (section.has(key) && !"closed".equals(section.optionalText(key))) {
                hours.put(day, section.parsed(key, OpenHours::parse, SOME_HOURS));
            }
        }
        section.done();
        return hours;
    }

    private static Optional<OpenHours> lunch(Section section) {
        if (!section.has("lunch") || "none".equals(section.optionalText("lunch"))) return Optional.empty();
        return Optional.of(section.parsed("lunch", OpenHours::parse, SOME_HOURS));
    }

    private static Phones phones(Section section) {
        Phones phones = new Phones(section.text("office"), section.text("service"), section.text("on-call"));
        section.done();
        return phones;
    }

    private static HolidayRule holidays(String text) {
        return switch (text) {
            case "us-federal-observed" -> HolidayRule.US_FEDERAL_OBSERVED;
            case "none" -> HolidayRule.NONE;
            default -> throw new IllegalArgumentException("\"" + text + "\" is not us-federal-observed or none");
        };
    }

    private static Set<LocalDate> closed(Section section) {
        Set<LocalDate> days = new HashSet<>();
        if (!section.has("closed")) return days;
        for (String text : section.texts("closed")) {
            try {
                days.add(LocalDate.parse(text));
            } catch (java.time.DateTimeException e) {
                section.problem("closed", "a day is written 2026-12-24, not \"" + text + "\"");
            }
        }
        return days;
    }
}
