package health.lintel.versions;

import health.lintel.policy.Clause;
import health.lintel.policy.Readability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the words read, in both languages, and whether they still say what the settings say.
final class WordLints {
    static final double HIGHEST_GRADE = 6;
    static final double LEAST_EASE = 80;
    /// A grade means little on a few words.
    private static final int FEWEST_WORDS = 12;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private WordLints() {}

    static List<Finding> gradeAboveSix(Checked checked) {
        return measured(
                checked, Lint.GRADE_ABOVE_SIX, "en", Readability::fleschKincaidGrade, grade -> grade > HIGHEST_GRADE);
    }

    static List<Finding> spanishIsHard(Checked checked) {
        return measured(checked, Lint.SPANISH_IS_HARD, "es", Readability::fernandezHuerta, ease -> ease < LEAST_EASE);
    }

    static List<Finding> spanishIsEnglish(Checked checked) {
        Map<String, Leaf> leaves = checked.text().leaves();
        List<Finding> found = new ArrayList<>();
        leaves.forEach((path, leaf) -> {
            if (!path.startsWith("clauses/") || !path.endsWith("/en")) return;
            Leaf spanish = leaves.get(path.substring(0, path.length() - 2) + "es");
            if (spanish != null
                    && Readability.words(leaf.text()).size() > 2
                    && spanish.text().equals(leaf.text())) {
                found.add(checked.finding(Lint.SPANISH_IS_ENGLISH, spanish.path(), ""));
            }
        });
        return found;
    }

    /// A number was changed, and the words that patients read still say the old one.
    static List<Finding> oldNumber(Checked checked) {
        List<Finding> found = new ArrayList<>();
        for (Difference change : checked.changes().all()) {
            if (!change.isSetting()) continue;
            Matcher before = NUMBER.matcher(change.beforeText());
            if (change.before().size() != 1 || !before.find()) continue;
            if (change.afterText().equals(change.beforeText())) continue;
            String old = before.group();
            String clause = change.clause().map(Clause::id).orElse("");
            Pattern said = Pattern.compile("(?<!\\d)" + old + "(?!\\d)");
            checked.text().leaves().forEach((path, leaf) -> {
                boolean words = path.matches("clauses/" + Pattern.quote(clause) + "/(text|words/[^/]+)/..");
                boolean same = checked.changes().at(path).isEmpty();
                if (words && same && said.matcher(leaf.text()).find()) {
                    found.add(checked.finding(Lint.OLD_NUMBER, path, old));
                }
            });
        }
        return found.stream().distinct().toList();
    }

    /// The grade or ease of a text, as the editor shows it beside the field; 0 for no words.
    static double measure(String text, Function<String, Double> formula) {
        String plain = PLACEHOLDER.matcher(text).replaceAll("9");
        return Readability.words(plain).isEmpty() ? 0 : formula.apply(plain);
    }

    private static List<Finding> measured(
            Checked checked,
            Lint lint,
            String language,
            Function<String, Double> formula,
            java.util.function.Predicate<Double> isBad) {
        List<Finding> found = new ArrayList<>();
        checked.text().leaves().forEach((path, leaf) -> {
            boolean words = path.matches("clauses/[^/]+/(text|words/[^/]+)/" + language);
            // what two persons have approved before needs no reason again
            boolean isNew = checked.changes().at(path).isPresent();
            if (!words || !isNew || Readability.words(leaf.text()).size() < FEWEST_WORDS) return;
            double measure = measure(leaf.text(), formula);
            if (isBad.test(measure)) {
                found.add(checked.finding(lint, path, String.format(Locale.ROOT, "%.1f", measure)));
            }
        });
        return found;
    }
}
