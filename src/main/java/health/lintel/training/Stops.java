package health.lintel.training;

import health.lintel.training.Limits.Limit;
import health.lintel.triage.FirstLook;
import health.lintel.triage.Label;
import java.util.ArrayList;
import java.util.List;

/// Sets where the heads of emergency and self-harm stop a message, and from where on they back a rule that
/// is not sure of itself: the thresholds that stop most dangers while needless stops, those of rules
/// included, stay within what a practice bears.
final class Stops {
    private static final double NEEDLESS = 0.04;
    private static final double NEEDLESS_ON_LOOK_ALIKES = 0.06;
    private static final double[] BACKING = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4};

    private final List<Case> cases = new ArrayList<>();
    private final int[] all = new int[Kind.values().length];

    private enum Kind {
        EMERGENCY,
        SELF_HARM,
        OTHER,
        LOOK_ALIKE
    }

    /// A message as the thresholds see it; a chance is 0 where it cannot stop the message.
    private record Case(
            boolean[] is, boolean decided, double emergency, double selfHarm, double asksEmergency, double asksHarm) {

        boolean stops(double emergencyAt, double selfHarmAt, double backing) {
            return decided
                    || emergency >= emergencyAt
                    || selfHarm >= selfHarmAt
                    || asksEmergency >= backing
                    || asksHarm >= backing;
        }
    }

    Stops(Corpus corpus, Chances chances) {
        for (int i = 0; i < corpus.examples().size(); i++) {
            Example example = corpus.examples().get(i);
            if (!example.source().isFull()) continue;
            Case seen = seen(example, chances.of("EMERGENCY", i), chances.of("SELF_HARM", i));
            cases.add(seen);
            for (int kind = 0; kind < all.length; kind++) if (seen.is()[kind]) all[kind]++;
        }
    }

    private static Case seen(Example example, double emergency, double selfHarm) {
        FirstLook look = example.look();
        boolean[] is = {
            example.isLabeled(Label.EMERGENCY),
            example.isLabeled(Label.SELF_HARM),
            !example.isStop(),
            !example.isStop() && example.isHardNegative()
        };
        return new Case(
                is,
                look.rulesDecide(Label.EMERGENCY) || look.rulesDecide(Label.SELF_HARM),
                look.deniesDanger() ? 0 : emergency,
                selfHarm,
                look.rulesAsk(Label.EMERGENCY) ? emergency : 0,
                look.rulesAsk(Label.SELF_HARM) ? selfHarm : 0);
    }

    /// The limits of both, with no band of doubt yet. Where rules alone break a budget, no head stops anything.
    Limit[] choose() {
        Limit[] best = {new Limit(0.95, 0.95, 0.95), new Limit(0.95, 0.95, 0.95)};
        double most = -1;
        for (double backing : BACKING) {
            for (double emergency = 0.1; emergency < 0.95; emergency += 0.02) {
                for (double selfHarm = 0.06; selfHarm < 0.95; selfHarm += 0.02) {
                    double found = found(emergency, selfHarm, backing);
                    if (found <= most) continue;
                    most = found;
                    best[0] = new Limit(emergency, backing, emergency);
                    best[1] = new Limit(selfHarm, backing, selfHarm);
                }
            }
        }
        return best;
    }

    /// The mean share of emergencies and of self-harm that is stopped; -1 where a budget is broken.
    private double found(double emergency, double selfHarm, double backing) {
        int[] stopped = new int[all.length];
        for (Case each : cases) {
            if (!each.stops(emergency, selfHarm, backing)) continue;
            for (int kind = 0; kind < stopped.length; kind++) if (each.is()[kind]) stopped[kind]++;
        }
        boolean broken = stopped[2] > NEEDLESS * all[2] || stopped[3] > NEEDLESS_ON_LOOK_ALIKES * all[3];
        return broken ? -1 : ((double) stopped[0] / all[0] + (double) stopped[1] / all[1]) / 2;
    }
}
