package health.lintel.cli;

import health.lintel.training.Share;
import health.lintel.triage.Label;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts how readings agree with labels that people gave.
final class ReadingScore {
    private static final Set<Label> GRAVE = Set.of(Label.EMERGENCY, Label.SELF_HARM, Label.URGENT, Label.THREAT);
    private static final String ALL = "all";

    private final Map<String, Map<Label, Count>> byLanguage = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    /// Agreements and disagreements on one label.
    private static final class Count {
        int right;
        int added;
        int missed;

        double precision() {
            return right + added == 0 ? Double.NaN : (double) right / (right + added);
        }

        double recall() {
            return right + missed == 0 ? Double.NaN : (double) right / (right + missed);
        }

        double f1() {
            return 2 * right + added + missed == 0 ? Double.NaN : 2.0 * right / (2 * right + added + missed);
        }

        /// The share that was found, with its interval.
        Share found() {
            return new Share(right, right + missed);
        }
    }

    void add(String id, String language, Set<Label> expected, Set<Label> read, String text) {
        for (Label label : Label.values()) {
            boolean wanted = expected.contains(label);
            boolean given = read.contains(label);
            count(ALL, label, wanted, given);
            count(language, label, wanted, given);
            if (wanted && !given && GRAVE.contains(label)) missed.add(label + " " + id + ": " + oneLine(text));
        }
    }

    double recall(Label label) {
        return counts(ALL).getOrDefault(label, new Count()).recall();
    }

    double precision(Label label) {
        return counts(ALL).getOrDefault(label, new Count()).precision();
    }

    void print(PrintWriter out) {
        for (String language : byLanguage.keySet()) {
            out.printf(
                    Locale.ROOT,
                    "%n%-20s %7s %9s %7s %17s %7s%n",
                    "[" + language + "]",
                    "support",
                    "precision",
                    "recall",
                    "95 % interval",
                    "F1");
            printLanguage(out, counts(language));
        }
        out.println();
        missed.forEach(line -> out.println("missed " + line));
    }

    private static void printLanguage(PrintWriter out, Map<Label, Count> counts) {
        double sum = 0;
        int labels = 0;
        for (Map.Entry<Label, Count> entry : counts.entrySet()) {
            Count count = entry.getValue();
            Share found = count.found();
            out.printf(
                    Locale.ROOT,
                    "%-20s %7d %9.3f %7.3f   [%.3f - %.3f] %7.3f%n",
                    entry.getKey(),
                    count.right + count.missed,
                    count.precision(),
                    count.recall(),
                    found.low(),
                    found.high(),
                    count.f1());
            if (count.right + count.missed > 0) {
                sum += count.f1();
                labels++;
            }
        }
        out.printf(Locale.ROOT, "%-20s %52.3f%n", "macro F1", labels == 0 ? Double.NaN : sum / labels);
    }

    private void count(String language, Label label, boolean wanted, boolean given) {
        Count count = counts(language).computeIfAbsent(label, k -> new Count());
        if (wanted && given) count.right++;
        else if (given) count.added++;
        else if (wanted) count.missed++;
    }

    private Map<Label, Count> counts(String language) {
        return byLanguage.computeIfAbsent(language, k -> new EnumMap<>(Label.class));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
