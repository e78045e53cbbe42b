package health.lintel.training;

import health.lintel.heads.Head;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Says how rules and heads together read messages that the heads were not fitted to.
final class Report {
    private static final int BINS = 10;

    private final List<Example> examples;
    private final Chances chances;
    private final List<Reading> readings = new ArrayList<>();

    Report(Corpus corpus, Chances chances, Map<String, Head> heads) {
        examples = corpus.examples();
        this.chances = chances;
        for (int i = 0; i < examples.size(); i++) {
            readings.add(examples.get(i).look().with(chances.opinion(i, heads)));
        }
    }

    void print(PrintWriter out) {
        out.printf("%n## With the sources left out%n%n");
        figures().forEach((name, share) -> out.println("- " + name + ": " + share));
        out.printf("%n| label | support | recall | precision | F1 | F1 of rules alone | calibration error |%n");
        out.println("|---|---|---|---|---|---|---|");
        double sum = 0;
        int others = 0;
        for (Label label : Label.values()) {
            double f1 = printLabel(out, label);
            boolean isOther = label.isTopic() || label == Label.COURTESY;
            if (isOther) sum += f1;
            if (isOther) others++;
        }
        out.printf(Locale.ROOT, "%nMacro F1 of the labels that choose a list: %.3f%n", sum / others);
        printSources(out);
    }

    /// The figures that the issue asks for, by name.
    Map<String, Share> figures() {
        Map<String, Share> all = new TreeMap<>();
        for (String kind : List.of("stated", "understated", "buried", "misspelt")) {
            all.put("EMERGENCY " + kind + ", stop page", share(e -> isDanger(e) && has(e, kind), Report::stops));
            all.put(
                    "EMERGENCY " + kind + ", stop page or person",
                    share(e -> isDanger(e) && has(e, kind), Report::seen));
        }
        all.put("EMERGENCY, stop page", share(Report::isDanger, Report::stops));
        all.put("EMERGENCY, stop page or person", share(Report::isDanger, Report::seen));
        all.put("SELF_HARM, stop page", share(e -> e.isLabeled(Label.SELF_HARM), Report::stops));
        all.put("SELF_HARM, stop page or person", share(e -> e.isLabeled(Label.SELF_HARM), Report::seen));
        all.put("URGENT, as such, graver or person", share(e -> e.isLabeled(Label.URGENT), Report::sameDay));
        all.put("THREAT, as such, stopped or person", share(e -> e.isLabeled(Label.THREAT), Report::warned));
        all.put("needless stop, all", share(e -> !e.isStop(), Report::stops));
        all.put("needless stop, hard negatives", share(e -> !e.isStop() && e.isHardNegative(), Report::stops));
        all.put("needless stop, nothing urgent", share(e -> harmless(e), Report::stops));
        all.put("needless stop, meqsum", among(e -> e.source().name().equals("meqsum"), Report::stops));
        all.put("person first, all", share(e -> true, Reading::humanFirst));
        all.put("person first, nothing urgent", share(e -> harmless(e), Reading::humanFirst));
        for (String language : List.of("en", "es")) {
            all.put(
                    "dangers in " + language + ", stop page",
                    share(e -> e.isStop() && e.language().equals(language), Report::stops));
        }
        return all;
    }

    private static boolean harmless(Example e) {
        return !e.isStop() && !e.isLabeled(Label.URGENT);
    }

    private static boolean isDanger(Example e) {
        return e.isLabeled(Label.EMERGENCY);
    }

    private static boolean has(Example e, String kind) {
        return (" " + e.note().replaceAll("[^a-z]+", " ") + " ").contains(" " + kind + " ");
    }

    private static boolean stops(Reading reading) {
        return reading.showsAny(Label.EMERGENCY, Label.SELF_HARM);
    }

    private static boolean seen(Reading reading) {
        return stops(reading) || reading.humanFirst();
    }

    private static boolean sameDay(Reading reading) {
        return seen(reading) || reading.shows(Label.URGENT);
    }

    private static boolean warned(Reading reading) {
        return seen(reading) || reading.shows(Label.THREAT);
    }

    private Share share(Predicate<Example> of, Predicate<Reading> counts) {
        return among(e -> e.source().isFull() && of.test(e), counts);
    }

    private Share among(Predicate<Example> of, Predicate<Reading> counts) {
        Share share = new Share();
        for (int i = 0; i < examples.size(); i++) {
            if (of.test(examples.get(i))) share.count(counts.test(readings.get(i)));
        }
        return share;
    }

    private double printLabel(PrintWriter out, Label label) {
        Share recall = share(e -> e.isLabeled(label), r -> r.shows(label));
        Share precision = new Share();
        for (int i = 0; i < examples.size(); i++) {
            if (!examples.get(i).source().isFull() || !readings.get(i).shows(label)) continue;
            precision.count(examples.get(i).isLabeled(label));
        }
        double f1 = f1(recall.value(), precision.value());
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f [%.3f, %.3f] | %.3f [%.3f, %.3f] | %.3f | %.3f | %.3f |%n",
                label,
                recall.all(),
                recall.value(),
                recall.low(),
                recall.high(),
                precision.value(),
                precision.low(),
                precision.high(),
                f1,
                rulesAlone(label),
                calibrationError(label));
        return f1;
    }

    private static double f1(double recall, double precision) {
        return Double.isNaN(precision) || recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    private double rulesAlone(Label label) {
        Share recall = new Share();
        Share precision = new Share();
        for (Example example : examples) {
            if (!example.source().isFull()) continue;
            boolean given = example.look().rulesGive(label);
            if (example.isLabeled(label)) recall.count(given);
            if (given) precision.count(example.isLabeled(label));
        }
        return f1(recall.value(), precision.value());
    }

    /// Mean distance of probability and share, over ten bins.
    private double calibrationError(Label label) {
        double[] said = new double[BINS];
        double[] was = new double[BINS];
        int all = 0;
        for (int i = 0; i < examples.size(); i++) {
            if (!examples.get(i).source().isFull()) continue;
            double chance = chances.of(label.name(), i);
            int bin = Math.min(BINS - 1, (int) (chance * BINS));
            said[bin] += chance;
            if (examples.get(i).isLabeled(label)) was[bin]++;
            all++;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) error += Math.abs(said[bin] - was[bin]);
        return error / all;
    }

    private void printSources(PrintWriter out) {
        out.printf("%n| source | dangers stopped | dangers stopped or person | needless stops | person first |%n");
        out.println("|---|---|---|---|---|");
        for (String source :
                examples.stream().map(e -> e.source().name()).distinct().toList()) {
            Predicate<Example> here = e -> e.source().name().equals(source);
            out.printf(
                    "| %s | %s | %s | %s | %s |%n",
                    source,
                    among(here.and(Example::isStop), Report::stops),
                    among(here.and(Example::isStop), Report::seen),
                    among(here.and(e -> !e.isStop()), Report::stops),
                    among(here, Reading::humanFirst));
        }
    }
}
