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
    static final List<String> HEADS = List.of("EMERGENCY", "SELF_HARM", "URGENT");
    private static final double PERSON_FIRST = 0.12;
    private static final double[] WORTH = {0.4, 0.4, 0.2};

    /// Of each kind of message those that are not seen by a person yet.
    private final List<double[]> harmless = new ArrayList<>();
    private final List<List<double[]>> unseen = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final int[] all = new int[3];
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
        if (!example.isStop() && !urgent) {
            others++;
            if (reading.humanFirst()) already++;
            else if (!settled) harmless.add(parts);
        }
        boolean seen = settled || reading.humanFirst();
        add(0, example.isLabeled(Label.EMERGENCY), seen, parts);
        add(1, example.isLabeled(Label.SELF_HARM), seen, parts);
        add(2, urgent, seen || reading.shows(Label.URGENT), parts);
    }

    private void add(int kind, boolean is, boolean seen, double[] parts) {
        if (is) all[kind]++;
        if (is && !seen) unseen.get(kind).add(parts);
    }

    /// For each of [#HEADS] the part of its threshold from which on a person looks.
    double[] choose() {
        double[] best = {1, 1, 1};
        double most = -1;
        int room = (int) (PERSON_FIRST * others) - already;
        for (double e = 1; e > 0.02; e -= 0.05) {
            for (double s = 1; s > 0.02; s -= 0.05) {
                for (double u = 1; u > 0.02; u -= 0.05) {
                    double[] share = {e, s, u};
                    if (count(harmless, share) > room) break;
                    double worth = 0;
                    for (int kind = 0; kind < all.length; kind++)
                        worth += WORTH[kind] * count(unseen.get(kind), share) / all[kind];
                    if (worth <= most) continue;
                    most = worth;
                    best = share;
                }
            }
        }
        return best;
    }

    private static int count(List<double[]> parts, double[] share) {
        int count = 0;
        for (double[] part : parts) {
            if (part[0] >= share[0] || part[1] >= share[1] || part[2] >= share[2]) count++;
        }
        return count;
    }
}
