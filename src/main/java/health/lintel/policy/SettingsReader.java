package health.lintel.policy;

import health.lintel.policy.Settings.Channel;
import health.lintel.policy.Settings.Paging;
import health.lintel.practice.ReplyPromise;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the settings of every clause that has some.
final class SettingsReader {
    private final Function<Clause, Section> settingsOf;

    SettingsReader(Function<Clause, Section> settingsOf) {
        this.settingsOf = settingsOf;
    }

    Settings read() {
        return new Settings(
                reading(Clause.FOLLOW_UP_WINDOW, s -> new Settings.FollowUp(days(s.section("days")))),
                reading(
                        Clause.RESULTS_OURS,
                        s -> new Settings.Results(
                                s.number("days-after-comment", 0, 365), s.number("comment-within-open-days", 1, 30))),
                reading(
                        Clause.VISIT_NEW_CONCERN,
                        s -> new Settings.NewConcern(
                                s.number("answer-within-open-days", 1, 10),
                                s.number("visit-within-open-days", 1, 30),
                                s.number("booked-near-days", 0, 90))),
                reading(Clause.URGENT_EMERGENCY, SettingsReader::emergency),
                reading(Clause.URGENT_SAME_DAY, s -> new Settings.SameDay(s.number("read-within-open-hours", 1, 8))),
                reading(Clause.URGENT_UNSURE, s -> new Settings.Unsure(s.number("look-within-open-hours", 1, 8))),
                reading(Clause.REPLY_PROMISE, SettingsReader::promise),
                reading(
                        Clause.LENGTH_TURNS,
                        s -> new Settings.Length(
                                s.number("turns", 0, 50),
                                s.number("characters", 200, 20_000),
                                s.number("thread-days", 1, 365))),
                reading(Clause.CONDUCT_STANDARD, SettingsReader::conduct),
                reading(
                        Clause.CONDUCT_ENDING_CARE,
                        s -> new Settings.EndingCare(
                                s.number("notice-days", 15, 365), s.number("only-provider-near-days", 15, 365))),
                reading(Clause.REFILL_PHARMACY, SettingsReader::refill),
                new Settings.RefillWork(
                        reading(Clause.REFILL_TROUBLE, s -> s.number("answer-within-open-days", 1, 10)),
                        reading(Clause.REFILL_DECISION, s -> s.number("answer-within-open-days", 1, 10)),
                        reading(Clause.REFILL_BRIDGE, s -> s.number("looks-ahead-days", 7, 120))));
    }

    private <T> T reading(Clause clause, Function<Section, T> reader) {
        Section section = settingsOf.apply(clause);
        T settings = reader.apply(section);
        section.done();
        return settings;
    }

    private static Map<VisitType, Integer> days(Section section) {
        Map<VisitType, Integer> days = new EnumMap<>(VisitType.class);
        for (String key : section.keys()) {
            Integer number = section.optionalNumber(key, 0, 365);
            VisitType type = VisitType.of(key).orElse(null);
            if (type == null) section.problem(key, "is not a type of visit");
            else if (number != null) days.put(type, number);
        }
        return Map.copyOf(days);
    }

    private static Settings.Emergency emergency(Section section) {
        Section lines = section.section("lines");
        Settings.Lines numbers = new Settings.Lines(
                lines.text("emergency"), lines.text("self-harm"), lines.text("poison"), lines.text("violence-at-home"));
        lines.done();
        return new Settings.Emergency(
                section.number("read-within-open-minutes", 5, 60),
                section.number("welfare-call-minutes", 5, 120),
                section.parsed("when-closed", text -> oneOf(Paging.class, text), Paging.PAGE_ON_CALL),
                numbers);
    }

    private static Settings.Promise promise(Section section) {
        List<Integer> nudges = section.texts("nudge-percents").stream()
                .map(text -> number(section, text))
                .toList();
        return new Settings.Promise(
                section.parsed("reply", SettingsReader::replyPromise, STANDARD_PROMISE),
                nudges,
                section.number("unread-advice-days", 1, 30));
    }

    private static final ReplyPromise STANDARD_PROMISE = new ReplyPromise(3, ReplyPromise.Unit.CALENDAR_DAYS);

    /// Reads `3 calendar-days`, `2 business-days`, `72 hours`.
    private static ReplyPromise replyPromise(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) throw new IllegalArgumentException("a promise is written 3 calendar-days, not " + text);
        return new ReplyPromise(Integer.parseInt(parts[0]), oneOf(ReplyPromise.Unit.class, parts[1]));
    }

    private static int number(Section section, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            section.problem("nudge-percents", "whole numbers are expected, not \"" + text + "\"");
            return 0;
        }
    }

    private static Settings.Conduct conduct(Section section) {
        return new Settings.Conduct(
                section.number("review-within-open-days", 1, 5),
                section.number("threat-within-open-hours", 1, 8),
                section.number("witnessed-within-open-hours", 1, 8),
                section.texts("steps"));
    }

    private static Settings.Refill refill(Section section) {
        return new Settings.Refill(
                section.parsed("channel", text -> oneOf(Channel.class, text), Channel.PHARMACY),
                section.number("wait-hours", 0, 240),
                section.number("nearly-out-days", 0, 14),
                section.number("few-days-left", 0, 30),
                days(section.optionalNumber("seen-within-days", 1, 3650)),
                days(section.optionalNumber("schedule-two-seen-within-days", 1, 3650)),
                lowerCase(section.texts("dangerous-to-stop")),
                lowerCase(section.texts("harmless-forms")));
    }

    private static @Nullable Period days(@Nullable Integer days) {
        return days == null ? null : Period.ofDays(days);
    }

    private static Set<String> lowerCase(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        for (E value : type.getEnumConstants()) {
            if (id(value).equals(text)) return value;
        }
        throw new IllegalArgumentException("\"" + text + "\" is not one of "
                + java.util.Arrays.stream(type.getEnumConstants())
                        .map(SettingsReader::id)
                        .toList());
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
