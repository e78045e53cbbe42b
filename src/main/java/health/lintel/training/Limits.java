package health.lintel.training;

import health.lintel.heads.Head;
import health.lintel.triage.FirstLook;
import health.lintel.triage.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sets where each head speaks, always on the decision of rules and heads together. Missing an emergency
/// costs far more than a needless stop page ([Stops], [Doubt]); all other labels are set where precision
/// and recall balance.
final class Limits {
    /// How much more recall weighs than precision, where they don't weigh the same: a needless warning for tone is
    /// worse than a missed one, for staff read every message.
    private static final Map<String, Double> WEIGHT_OF_RECALL =
            Map.of("ABUSIVE", 0.7, "THREAT", 0.7, "refill:trouble", 0.6);

    /// Parts of the threshold at which a rule that needs backing may be believed.
    private static final double[] BACKING = {0.05, 0.15, 0.3, 0.5};

    /// Whose threat it is, a refill gone wrong: only where that is more likely than not.
    private static final double KIND = 0.5;

    /// Labels that a rule may give.
    private static final Set<String> RULED = Set.of("URGENT", "ABUSIVE", "THREAT");

    private final Corpus corpus;
    private final Chances chances;

    Limits(Corpus corpus, Chances chances) {
        this.corpus = corpus;
        this.chances = chances;
    }

    /// @param act   gives the label
    /// @param backs believes a rule
    /// @param doubt asks for a person
    record Limit(double act, double backs, double doubt) {}

    Map<String, Limit> all() {
        Map<String, Limit> limits = new LinkedHashMap<>();
        for (String head : Corpus.HEADS) {
            Limit limit = best(head);
            double act = head.indexOf(':') > 0 ? Math.max(limit.act(), KIND) : limit.act();
            limits.put(head, new Limit(act, limit.backs(), act));
        }
        Limit[] stops = new Stops(corpus, chances).choose();
        limits.put("EMERGENCY", stops[0]);
        limits.put("SELF_HARM", stops[1]);
        double[] shares = new Doubt(corpus, chances, limits).choose();
        for (Doubt.Band band : Doubt.Band.values()) {
            double share = shares[band.ordinal()];
            limits.computeIfPresent(band.label.name(), (name, l) -> new Limit(l.act(), l.backs(), l.act() * share));
        }
        return limits;
    }

    /// Heads that have these limits and nothing else.
    static Map<String, Head> heads(Map<String, Limit> limits) {
        Map<String, Head> heads = new LinkedHashMap<>();
        limits.forEach((name, l) -> heads.put(name, new Head(name, 0, 0, 0, 0, l.act(), l.backs(), l.doubt())));
        return heads;
    }

    /// A message as one head sees it.
    private record Case(boolean is, double chance, boolean decided, boolean asked) {
        boolean given(double act, double backs) {
            return decided || chance >= act || asked && chance >= backs;
        }
    }

    private Limit best(String head) {
        double beta = WEIGHT_OF_RECALL.getOrDefault(head, 1.0);
        List<Case> cases = cases(head);
        double[] backings = RULED.contains(head) ? BACKING : new double[] {BACKING[0]};
        Limit best = new Limit(0.5, 0.5, 0.5);
        double highest = -1;
        for (double backing : backings) {
            for (double act = 0.1; act <= 0.8; act += 0.01) {
                double f = f(cases, act, act * backing, beta);
                if (f <= highest) continue;
                highest = f;
                best = new Limit(act, act * backing, act);
            }
        }
        return best;
    }

    private List<Case> cases(String head) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < corpus.examples().size(); i++) {
            Example example = corpus.examples().get(i);
            if (!example.source().isFull() || !example.teaches().contains(head)) continue;
            FirstLook look = example.look();
            boolean ruled = RULED.contains(head);
            boolean decided = ruled && look.rulesDecide(Label.valueOf(head));
            boolean asked = ruled && look.rulesAsk(Label.valueOf(head));
            cases.add(new Case(example.is().contains(head), chances.of(head, i), decided, asked));
        }
        return cases;
    }

    /// F; `beta` says how much more recall weighs.
    private static double f(List<Case> cases, double act, double backs, double beta) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Case each : cases) {
            boolean given = each.given(act, backs);
            if (given && each.is()) right++;
            else if (given) wrong++;
            else if (each.is()) missed++;
        }
        double b = beta * beta;
        return (1 + b) * right / ((1 + b) * right + b * missed + wrong + 1e-9);
    }
}
