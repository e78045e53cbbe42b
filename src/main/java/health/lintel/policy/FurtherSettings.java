package health.lintel.policy;

import health.lintel.policy.Settings.Ages;
import health.lintel.policy.Settings.Booking;
import health.lintel.policy.Settings.Fee;
import health.lintel.policy.Settings.SensitiveTopic;
import health.lintel.practice.OpenHours;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the clauses that most practices do not have: a fee, sensitive topics, ages. Asked only for
/// what the file turns on.
final class FurtherSettings {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private static final OpenHours REMIND_BETWEEN = OpenHours.parse("08:00-20:00");

    private final Function<Clause, Section> clauses;

    FurtherSettings(Function<Clause, Section> settingsOf) {
        this.clauses = settingsOf;
    }

    @Nullable
    Fee fee() {
        Section section = clauses.apply(Clause.CLINICAL_FEE);
        if (section.isAbsent()) return null;
        int from = section.number("from-dollars", 1, 500);
        int to = section.number("to-dollars", 1, 500);
        if (from > to) section.problem("to-dollars", "is less than from-dollars");
        Fee fee = new Fee(from, to, section.number("free-days-after-visit", 0, 365));
        section.done();
        return fee;
    }

    List<SensitiveTopic> sensitive() {
        Section section = clauses.apply(Clause.TOPICS_SENSITIVE);
        List<SensitiveTopic> topics = new ArrayList<>();
        if (section.isAbsent()) return topics;
        Section named = section.section("topics");
        for (String id : named.keys()) {
            Section topic = named.section(id);
            Section words = topic.section("words");
            Set<String> all = new HashSet<>(plain(words, "en"));
            all.addAll(plain(words, "es"));
            words.done();
            topics.add(new SensitiveTopic(id, topic.words("title"), all));
            topic.done();
        }
        if (named.keys().isEmpty()) section.problem("topics", "names no topic");
        section.done();
        return topics;
    }

    /// Lower case without accents, as messages are compared.
    private static List<String> plain(Section words, String language) {
        List<String> texts = words.texts(language);
        if (texts.isEmpty() && words.has(language)) words.problem(language, "names no word");
        for (String text : texts) {
            if (text.length() < 3) words.problem(language, "\"" + text + "\" is too short to tell a topic");
        }
        return texts.stream()
                .map(text -> ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    @Nullable
    Ages ages() {
        Section section = clauses.apply(Clause.ACCOUNTS_AGES);
        if (section.isAbsent()) return null;
        Ages ages = new Ages(section.number("account-from", 12, 21), section.number("guardian-until", 12, 21));
        section.done();
        return ages;
    }

    /// A policy that says nothing of it has the shipped numbers.
    Booking booking() {
        Section section = clauses.apply(Clause.APPOINTMENTS_REQUEST);
        Booking booking = new Booking(
                number(section, "change-notice-hours", 24, 168),
                number(section, "hold-minutes", 5, 30),
                number(section, "offer-minutes", 120, 1440),
                number(section, "remind-hours", 48, 168),
                section.has("remind-between")
                        ? section.parsed("remind-between", OpenHours::parse, REMIND_BETWEEN)
                        : REMIND_BETWEEN);
        section.done();
        return booking;
    }

    private static int number(Section section, String key, int standard, int most) {
        return section.has(key) ? section.number(key, 1, most) : standard;
    }
}
