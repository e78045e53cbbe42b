package health.lintel.training;

import health.lintel.training.Limits.Limit;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sets the band below the thresholds of danger in which a person looks first: as wide as the share of
/// messages with nothing urgent in them that may go to a person allows, counting those that go there anyway.
final class Doubt {
    static final List<String> HEADS = List.of("EMERGENCY", "SELF_HARM", "URGENT", "THREAT");
    private static final double PERSON_FIRST = 0.145;
    private static final double[] WORTH = {0.35, 0.35, 0.2, 0.1};

    /// Of each kind of message those that are not seen by a person yet.
    private final List<double[]> harmless = new ArrayList<>();
    private final List<List<double[]>> unseen =
            List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final int[] all = new int[HEADS.size()];
    private int others;
    private int already;

    Doubt(Corpus corpus, Chances chances, Map<String, Limit> limits) {
        for (int i = 0; i < corpus.examples().size(); i++) {
            Example example = corpus.examples().get(i);
            if (!example.source().isFull()) continue;
            add(example, example.look().with(chances.opinion(i, Limits.heads(limits))), parts(chances, limits, i));
        }
    }

    /// How near each head is to its threshold.
    private static double[] parts(Chances chances, Map<String, Limit> limits, int i) {
        double[] parts = new double[HEADS.size()];
        for (int head = 0; head < parts.length; head++) {
            String name = HEADS.get(head);
            parts[head] = chances.of(name, i)
                    / Objects.requireNonNull(limits.get(name)).act();
        }
        return parts;
    }

    private void add(Example example, Reading reading, double[] parts) {
        boolean settled = reading.showsAny(Label.EMERGENCY, Label.SELF_HARM);
        boolean urgent = example.isLabeled(Label.URGENT);
        if (reading.shows(Label.URGENT)) parts[2] = 0;
        if (reading.showsAny(Label.URGENT, Label.THREAT)) parts[3] = 0;
        if (!example.isStop() && !urgent) {
            others++;
            if (reading.humanFirst()) already++;
            else if (!settled) harmless.add(parts);
        }
        boolean seen = settled || reading.humanFirst();
        add(0, example.isLabeled(Label.EMERGENCY), seen, parts);
        add(1, example.isLabeled(Label.SELF_HARM), seen, parts);
        add(2, urgent, seen || reading.shows(Label.URGENT), parts);
        add(3, example.isLabeled(Label.THREAT), seen || reading.shows(Label.THREAT), parts);
    }

    private void add(int kind, boolean is, boolean seen, double[] parts) {
        if (is) all[kind]++;
        if (is && !seen) unseen.get(kind).add(parts);
    }

    /// For each of [#HEADS] the part of its threshold from which on a person looks.
    double[] choose() {
        double[] best = {1, 1, 1, 1};
        double most = -1;
        int room = (int) (PERSON_FIRST * others) - already;
        int steps = 20;
        for (int at = 0; at < steps * steps * steps; at++) {
            double[] share = {part(at / steps / steps), part(at / steps % steps), part(at % steps), 1};
            for (int threat = 0; threat < steps; threat++) {
                share[3] = part(threat);
                if (count(harmless, share) > room) break;
                double worth = worth(share);
                if (worth <= most) continue;
                most = worth;
                best = share.clone();
            }
        }
        return best;
    }

    private static double part(int step) {
        return 1 - 0.05 * step;
    }

    private double worth(double[] share) {
        double worth = 0;
        for (int kind = 0; kind < all.length; kind++)
            worth += WORTH[kind] * count(unseen.get(kind), share) / Math.max(1, all[kind]);
        return worth;
    }

    private static int count(List<double[]> parts, double[] share) {
        int count = 0;
        for (double[] part : parts) {
            boolean seen = false;
            for (int head = 0; head < share.length; head++) seen |= part[head] >= share[head];
            if (seen) count++;
        }
        return count;
    }
}
