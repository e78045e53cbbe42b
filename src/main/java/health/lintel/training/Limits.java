package health.lintel.training;

import health.lintel.heads.Head;
import health.lintel.heads.Heads;
import health.lintel.triage.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sets where each head speaks. Missing an emergency costs far more than a needless stop page, so those
/// thresholds are the lowest that keep needless stops, hard negatives included, within what a practice
/// bears; labels that only choose a list are set where precision and recall balance.
final class Limits {
    private static final double NEEDLESS_STOPS = 0.03;
    private static final double NEEDLESS_ON_LOOK_ALIKES = 0.05;
    private static final double PERSON_FIRST = 0.05;
    /// How much more recall weighs than precision, where they don't weigh the same: a needless warning for tone is
    /// worse than a missed one, for staff read every message.
    private static final Map<String, Double> WEIGHT_OF_RECALL =
            Map.of("ABUSIVE", 0.7, "THREAT", 0.7, "refill:trouble", 0.6);
    /// Part of the threshold at which a rule that needs backing is believed.
    private static final double BACKING = 0.05;

    /// Whose threat it is, a refill gone wrong: only where that is more likely than not.
    private static final double KIND = 0.5;

    private static final List<String> SAFETY = List.of("EMERGENCY", "SELF_HARM", "URGENT");

    private final Corpus corpus;
    private final Chances chances;
    private final List<Integer> full = new ArrayList<>();

    Limits(Corpus corpus, Chances chances) {
        this.corpus = corpus;
        this.chances = chances;
        for (int i = 0; i < corpus.examples().size(); i++) {
            if (corpus.examples().get(i).source().isFull()) full.add(i);
        }
    }

    /// @param act   gives the label
    /// @param backs believes a rule
    /// @param doubt asks for a person
    record Limit(double act, double backs, double doubt) {}

    Map<String, Limit> all() {
        Map<String, Limit> limits = new LinkedHashMap<>();
        for (String head : Corpus.HEADS) {
            double act = best(head, WEIGHT_OF_RECALL.getOrDefault(head, 1.0));
            if (head.indexOf(':') > 0) act = Math.max(act, KIND);
            limits.put(head, new Limit(act, act * BACKING, act));
        }
        double[] acts = stops();
        limits.put("EMERGENCY", new Limit(acts[0], acts[0] * BACKING, acts[0]));
        limits.put("SELF_HARM", new Limit(acts[1], acts[1] * BACKING, acts[1]));
        double share = doubt(limits);
        for (String head : SAFETY) {
            limits.computeIfPresent(head, (name, l) -> new Limit(l.act(), l.backs(), l.act() * share));
        }
        return limits;
    }

    /// The pair of thresholds that stops most dangers while both budgets hold.
    private double[] stops() {
        double[] best = {0.95, 0.95};
        double most = -1;
        for (double emergency = 0.2; emergency < 0.95; emergency += 0.02) {
            for (double selfHarm = 0.1; selfHarm < 0.95; selfHarm += 0.02) {
                double found = found(emergency, selfHarm);
                if (found <= most) continue;
                most = found;
                best = new double[] {emergency, selfHarm};
            }
        }
        return best;
    }

    /// The mean share of emergencies and of self-harm that is stopped; -1 where a budget is broken.
    private double found(double emergency, double selfHarm) {
        int[] all = new int[4];
        int[] stopped = new int[4];
        for (int i : full) {
            Example example = corpus.examples().get(i);
            boolean stop = chances.of("EMERGENCY", i) >= emergency || chances.of("SELF_HARM", i) >= selfHarm;
            boolean[] kinds = {
                example.isLabeled(Label.EMERGENCY),
                example.isLabeled(Label.SELF_HARM),
                !example.isStop(),
                !example.isStop() && example.isHardNegative()
            };
            for (int kind = 0; kind < kinds.length; kind++) {
                if (kinds[kind]) all[kind]++;
                if (kinds[kind] && stop) stopped[kind]++;
            }
        }
        if (stopped[2] > NEEDLESS_STOPS * all[2] || stopped[3] > NEEDLESS_ON_LOOK_ALIKES * all[3]) return -1;
        return ((double) stopped[0] / all[0] + (double) stopped[1] / all[1]) / 2;
    }

    /// Which part of each threshold is doubt, so that so many of the harmless go to a person.
    private double doubt(Map<String, Limit> limits) {
        for (double share = 0.05; share < 1; share += 0.01) {
            int others = 0;
            int doubted = 0;
            for (int i : full) {
                Example example = corpus.examples().get(i);
                if (example.isStop() || example.isLabeled(Label.URGENT)) continue;
                others++;
                boolean doubt = false;
                boolean given = false;
                for (String head : SAFETY) {
                    Limit limit = Objects.requireNonNull(limits.get(head));
                    double chance = chances.of(head, i);
                    given |= chance >= limit.act();
                    doubt |= chance >= limit.act() * share;
                }
                if (doubt && !given) doubted++;
            }
            if (doubted <= PERSON_FIRST * others) return share;
        }
        return 1;
    }

    /// Where F is highest; `beta` says how much more recall weighs.
    private double best(String head, double beta) {
        double best = 0.5;
        double highest = -1;
        for (double act = 0.1; act <= 0.8; act += 0.01) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (int i : full) {
                Example example = corpus.examples().get(i);
                if (!example.teaches().contains(head)) continue;
                boolean given = chances.of(head, i) >= act;
                boolean is = example.is().contains(head);
                if (given && is) right++;
                else if (given) wrong++;
                else if (is) missed++;
            }
            double b = beta * beta;
            double f = (1 + b) * right / ((1 + b) * right + b * missed + wrong + 1e-9);
            if (f <= highest) continue;
            highest = f;
            best = act;
        }
        return best;
    }

    /// The shipped heads by name.
    static Map<String, Head> heads(Heads shipped) {
        Map<String, Head> heads = new LinkedHashMap<>();
        shipped.all().forEach(head -> heads.put(head.name(), head));
        return heads;
    }
}
