package health.lintel.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the rules found in one message so far.
final class Findings {
    /// At this score and above a label is given.
    static final double THRESHOLD = 0.5;

    private static final int MOST_EVIDENCE = 24;

    private final Map<Label, Double> doubts = new EnumMap<>(Label.class);
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<Danger> dangers = EnumSet.noneOf(Danger.class);
    private final Set<String> rules = new TreeSet<>();
    private final List<Heard> heard = new ArrayList<>();
    private boolean uncertainDanger;

    /// What a rule said of the message.
    ///
    /// @param at the word it speaks of
    record Heard(Rule rule, Context.Standing standing, int at) {}

    void heard(Rule rule, Context.Standing standing, Hit hit) {
        heard.add(new Heard(rule, standing, hit.from()));
    }

    List<Heard> heard() {
        return heard;
    }

    /// A rule of this voice asserts the label.
    boolean speaks(Label label, Rule.Voice voice) {
        return heard.stream()
                .anyMatch(h -> h.standing() == Context.Standing.ASSERTED
                        && h.rule().label() == label
                        && h.rule().voice() == voice);
    }

    void found(Rule rule, Evidence words) {
        add(rule.label(), rule.weight());
        rules.add(rule.name());
        if (rule.danger() != null) dangers.add(rule.danger());
        if (evidence.size() < MOST_EVIDENCE) evidence.add(words);
    }

    /// The words of a danger stand there, but denied or long past in a way that can be read both ways.
    void maybe(Rule rule) {
        if (rule.label().isSafety()) uncertainDanger = true;
        add(rule.label(), rule.weight() * 0.3);
    }

    /// Witnesses that do not know of each other: what remains of the doubt is the product of their doubts.
    void add(Label label, double weight) {
        doubts.merge(label, 1 - weight, (a, b) -> a * b);
    }

    void evidence(Evidence words) {
        evidence.add(words);
    }

    void drop(Label label) {
        doubts.put(label, 0.9);
        evidence.removeIf(e -> e.label() == label);
    }

    boolean fired(String rule) {
        return rules.contains(rule);
    }

    boolean shows(Label label) {
        return score(label) >= THRESHOLD;
    }

    double score(Label label) {
        return Math.min(0.999, 1 - doubts.getOrDefault(label, 0.995));
    }

    Set<Label> labels() {
        Set<Label> labels = EnumSet.noneOf(Label.class);
        for (Label label : Label.values()) {
            if (shows(label)) labels.add(label);
        }
        return labels;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    Set<Danger> dangers() {
        return dangers;
    }

    boolean uncertainDanger() {
        return uncertainDanger;
    }
}
