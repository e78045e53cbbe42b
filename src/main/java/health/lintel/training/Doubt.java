package health.lintel.training;

import health.lintel.training.Limits.Limit;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Sets the band below the thresholds of danger in which a person looks first: as wide as the share of
/// messages with nothing urgent in them that may go to a person allows, counting those that go there anyway.
final class Doubt {
    private static final double PERSON_FIRST = 0.145;
    private static final int STEPS = 20;

    /// What a person may look for, the gravest first, and what finding all of it is worth.
    enum Band {
        EMERGENCY(Label.EMERGENCY, 0.35),
        SELF_HARM(Label.SELF_HARM, 0.35),
        URGENT(Label.URGENT, 0.2),
        THREAT(Label.THREAT, 0.1);

        final Label label;
        private final double worth;

        Band(Label label, double worth) {
            this.label = label;
            this.worth = worth;
        }
    }

    private static final Band[] BANDS = Band.values();

    /// How near the heads come in messages with nothing urgent that no person sees yet; and, of each band, in those
    /// that a person should see and does not.
    private final List<double[]> harmless = new ArrayList<>();
    private final List<List<double[]>> unseen =
            Stream.of(BANDS).<List<double[]>>map(band -> new ArrayList<>()).toList();

    private final int[] all = new int[BANDS.length];
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
        return Stream.of(BANDS)
                .map(band -> band.label.name())
                .mapToDouble(head -> chances.of(head, i)
                        / Objects.requireNonNull(limits.get(head)).act())
                .toArray();
    }

    private void add(Example example, Reading reading, double[] parts) {
        boolean settled = reading.showsAny(Label.EMERGENCY, Label.SELF_HARM);
        if (reading.shows(Label.URGENT)) parts[Band.URGENT.ordinal()] = 0;
        if (reading.showsAny(Label.URGENT, Label.THREAT)) parts[Band.THREAT.ordinal()] = 0;
        if (!example.isStop() && !example.isLabeled(Label.URGENT)) {
            others++;
            if (reading.humanFirst()) already++;
            else if (!settled) harmless.add(parts);
        }
        for (Band band : BANDS) {
            if (!example.isLabeled(band.label)) continue;
            all[band.ordinal()]++;
            boolean seen = settled || reading.humanFirst() || reading.shows(band.label);
            if (!seen) unseen.get(band.ordinal()).add(parts);
        }
    }

    /// For each [Band] the part of its threshold from which on a person looks.
    double[] choose() {
        Search search = new Search((int) (PERSON_FIRST * others) - already);
        search.widen(0);
        return search.best;
    }

    private final class Search {
        private final int room;
        private final double[] share = new double[BANDS.length];
        private double[] best;
        private double most = -1;

        Search(int room) {
            this.room = room;
            Arrays.fill(share, 1);
            best = share.clone();
        }

        /// Tries every width of this band, and of those after it, that leaves room: a wider one only takes more.
        void widen(int band) {
            for (int step = 0; step < STEPS; step++) {
                share[band] = 1 - 0.05 * step;
                if (count(harmless, share) > room) break;
                if (band + 1 < share.length) widen(band + 1);
                else keepTheBetter();
            }
            share[band] = 1;
        }

        private void keepTheBetter() {
            double worth = 0;
            for (Band band : BANDS) {
                int kind = band.ordinal();
                worth += band.worth * count(unseen.get(kind), share) / Math.max(1, all[kind]);
            }
            if (worth <= most) return;
            most = worth;
            best = share.clone();
        }
    }

    private static int count(List<double[]> parts, double[] share) {
        int count = 0;
        for (double[] part : parts) if (isReached(part, share)) count++;
        return count;
    }

    private static boolean isReached(double[] part, double[] share) {
        for (int band = 0; band < share.length; band++) if (part[band] >= share[band]) return true;
        return false;
    }
}
