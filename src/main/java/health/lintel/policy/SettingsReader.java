package health.lintel.policy;

import health.lintel.policy.Settings.Channel;
import health.lintel.policy.Settings.ConductStep;
import health.lintel.policy.Settings.Paging;
import health.lintel.policy.Settings.Showing;
import health.lintel.policy.Settings.TurnedTo;
import health.lintel.practice.ReplyPromise;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the settings of every clause that has some.
final class SettingsReader {
    private final Function<Clause, Section> settingsOf;

    private final Set<Clause> off;

    SettingsReader(Function<Clause, Section> settingsOf, Set<Clause> off) {
        this.settingsOf = settingsOf;
        this.off = off;
    }

    Settings read() {
        FurtherSettings further = new FurtherSettings(settingsOf);
        return new Settings(
                reading(Clause.FOLLOW_UP_WINDOW, s -> new Settings.FollowUp(days(s.section("days")))),
                reading(
                        Clause.RESULTS_OURS,
                        s -> new Settings.Results(
                                s.number("days-after-comment", 0, 365),
                                s.number("comment-within-open-days", 1, 30),
                                s.isOn("patient-may-wait") ? Showing.PATIENT_MAY_WAIT : Showing.AT_ONCE)),
                reading(
                        Clause.VISIT_NEW_CONCERN,
                        s -> new Settings.NewConcern(
                                s.number("answer-within-open-days", 1, 10),
                                s.number("visit-within-open-days", 1, 30),
                                s.number("booked-near-days", 0, 90),
                                s.has("turned-to")
                                        ? s.parsed("turned-to", text -> oneOf(TurnedTo.class, text), TurnedTo.VISIT)
                                        : TurnedTo.VISIT)),
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
                        reading(Clause.REFILL_BRIDGE, s -> s.number("looks-ahead-days", 7, 120))),
                off.contains(Clause.CLINICAL_FEE) ? null : further.fee(),
                off.contains(Clause.TOPICS_SENSITIVE) ? List.of() : further.sensitive(),
                off.contains(Clause.ACCOUNTS_AGES) ? null : further.ages(),
                further.booking());
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
        ReplyPromise reply = section.parsed("reply", SettingsReader::replyPromise, STANDARD_PROMISE);
        if (section.has("closing-hour")) {
            LocalTime hour = section.parsed("closing-hour", SettingsReader::hour, LocalTime.NOON);
            if (reply.unit() == ReplyPromise.Unit.HOURS) {
                section.problem("closing-hour", "goes with a promise in days, not in hours");
            }
            reply = reply.by(hour);
        }
        return new Settings.Promise(reply, nudges, section.number("unread-advice-days", 1, 30));
    }

    private static final ReplyPromise STANDARD_PROMISE = new ReplyPromise(3, ReplyPromise.Unit.CALENDAR_DAYS);

    /// Reads `3 calendar-days`, `2 business-days`, `72 hours`.
    private static ReplyPromise replyPromise(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) throw new IllegalArgumentException("a promise is written 3 calendar-days, not " + text);
        ReplyPromise.Unit unit = oneOf(ReplyPromise.Unit.class, parts[1]);
        if (!parts[0].matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("a promise is a whole number from 1 to 999, not " + parts[0]);
        }
        return new ReplyPromise(Integer.parseInt(parts[0]), unit);
    }

    private static LocalTime hour(String text) {
        if (!text.matches("\\d\\d:\\d\\d")) throw new IllegalArgumentException("an hour is written 16:00, not " + text);
        return LocalTime.parse(text);
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
                steps(section));
    }

    private static List<ConductStep> steps(Section section) {
        List<ConductStep> steps = new ArrayList<>();
        for (String text : section.texts("steps")) {
            try {
                steps.add(oneOf(ConductStep.class, text));
            } catch (IllegalArgumentException e) {
                section.problem("steps", text + " is not a step: warn, hold, suspend and review are");
            }
        }
        for (ConductStep always : List.of(ConductStep.HOLD, ConductStep.SUSPEND, ConductStep.REVIEW)) {
            if (!steps.contains(always)) section.problem("steps", id(always) + " cannot be left out; only warn can");
        }
        return List.copyOf(steps);
    }

    private static Settings.Refill refill(Section section) {
        return new Settings.Refill(
                section.parsed("channel", text -> oneOf(Channel.class, text), Channel.PHARMACY),
                section.number("wait-hours", 0, 240),
                section.number("nearly-out-days", 0, 14),
                section.number("few-days-left", 0, 30),
                days(section.optionalNumber("seen-within-days", 1, 3650)),
                days(section.optionalNumber("schedule-two-seen-within-days", 1, 3650)),
                section.optionalNumber("notice-days", 1, 30),
                lowerCase(section.texts("dangerous-to-stop")),
                lowerCase(section.texts("harmless-forms")));
    }

    private static @Nullable Period days(@Nullable Integer days) {
        return days == null ? null : Period.ofDays(days);
    }

    private static Set<String> lowerCase(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        for (E value : type.getEnumConstants()) {
            if (id(value).equals(text)) return value;
        }
        throw new IllegalArgumentException("\"" + text + "\" is not one of "
                + Stream.of(type.getEnumConstants()).map(SettingsReader::id).toList());
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
