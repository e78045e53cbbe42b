package health.lintel.web.admin;

import health.lintel.policy.Clause;
import health.lintel.policy.Readability;
import health.lintel.policy.VisitType;
import health.lintel.versions.Leaf;
import health.lintel.versions.PolicyText;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A part of the policy file as fields of a form: whatever values stand there, and those that may stand there. It
/// knows no setting by itself.
///
/// @param section `practice`, `pools`, `topics`, or a clause's id
/// @param pairs   words in both languages, side by side
public record PolicyForm(String section, Optional<Clause> clause, List<Field> fields, List<Pair> pairs) {
    /// A value.
    ///
    /// @param present false for one that is not in the file yet
    public record Field(String path, String value, Shape shape, boolean present) {}

    /// How a value is typed.
    public enum Shape {
        SWITCH,
        SHORT,
        LONG
    }

    /// The same words in both languages.
    ///
    /// @param grade in English, Flesch-Kincaid
    /// @param ease  in Spanish, Fernandez-Huerta
    public record Pair(Field en, Field es, String grade, String ease) {}

    /// A part that the file has; anything else is not found.
    static Optional<PolicyForm> of(String section, PolicyText text) {
        Optional<Clause> clause = Clause.of(section);
        boolean known =
                clause.isPresent() || List.of("practice", "pools", "topics").contains(section);
        if (!known) return Optional.empty();
        String prefix = (clause.isPresent() ? "clauses/" : "") + section + "/";
        Map<String, Field> fields = new LinkedHashMap<>();
        text.leaves().forEach((path, leaf) -> {
            if (path.startsWith(prefix) && !path.equals("practice/version")) fields.put(path, field(leaf));
        });
        for (String path : further(section, clause)) {
            fields.computeIfAbsent(path, missing -> new Field(missing, "", shape(missing, false), false));
        }
        List<Pair> pairs = new ArrayList<>();
        for (Field english : List.copyOf(fields.values())) {
            if (!english.path().endsWith("/en")) continue;
            String stem = english.path().substring(0, english.path().length() - 2);
            Field spanish = fields.get(stem + "es");
            if (spanish == null) spanish = new Field(stem + "es", "", english.shape(), false);
            pairs.add(pair(english, spanish));
            fields.remove(stem + "en");
            fields.remove(stem + "es");
        }
        return Optional.of(new PolicyForm(section, clause, List.copyOf(fields.values()), pairs));
    }

    /// What was typed and is not what was there, by path.
    Map<String, String> edits(Map<String, String> form) {
        Map<String, String> edits = new LinkedHashMap<>();
        for (Field field : all()) {
            String typed = form.get(field.path());
            if (typed != null && !plain(typed).equals(plain(field.value()))) edits.put(field.path(), plain(typed));
        }
        return edits;
    }

    /// Records, bills and danger have no switch, and the page says why.
    public boolean isProtected() {
        return clause.isPresent() && !clause.get().mayBeTurnedOff();
    }

    private List<Field> all() {
        List<Field> all = new ArrayList<>(fields);
        for (Pair pair : pairs) all.addAll(List.of(pair.en(), pair.es()));
        return all;
    }

    private static Field field(Leaf leaf) {
        return new Field(leaf.path(), leaf.text(), shape(leaf.path(), leaf.isList()), true);
    }

    private static Shape shape(String path, boolean isList) {
        if (path.matches("clauses/[^/]+/on")) return Shape.SWITCH;
        return isList || path.matches("clauses/[^/]+/(text|words/[^/]+)/..|practice/closed") ? Shape.LONG : Shape.SHORT;
    }

    /// Values that the schema knows and the file may leave out.
    private static List<String> further(String section, Optional<Clause> clause) {
        List<String> further = new ArrayList<>();
        if (section.equals("practice")) {
            for (DayOfWeek day : DayOfWeek.values()) {
                further.add("practice/hours/" + day.name().toLowerCase(Locale.ROOT));
            }
            further.addAll(List.of("practice/lunch", "practice/closed"));
        }
        if (clause.filter(Clause::mayBeTurnedOff).isPresent()) further.add("clauses/" + section + "/on");
        if (clause.filter(Clause.FOLLOW_UP_WINDOW::equals).isPresent()) {
            Arrays.stream(VisitType.values())
                    .forEach(type -> further.add("clauses/" + section + "/settings/days/" + type.id()));
        }
        return further;
    }

    private static Pair pair(Field en, Field es) {
        return new Pair(
                en,
                es,
                measured(en.value(), Readability.words(en.value()).isEmpty() ? 0 : grade(en.value())),
                measured(es.value(), Readability.words(es.value()).isEmpty() ? 0 : ease(es.value())));
    }

    private static double grade(String text) {
        return Readability.fleschKincaidGrade(filled(text));
    }

    private static double ease(String text) {
        return Readability.fernandezHuerta(filled(text));
    }

    private static String filled(String text) {
        return text.replaceAll("\\{\\w+}", "9");
    }

    private static String measured(String text, double measure) {
        return text.isBlank() ? "-" : String.format(Locale.ROOT, "%.1f", measure);
    }

    private static String plain(String typed) {
        return String.join(
                "\n",
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}
