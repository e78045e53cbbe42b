package health.lintel.training;

import health.lintel.heads.Head;
import health.lintel.heads.Heads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Packs what was learned into the file that is shipped: features that move no head much are left out, but
/// words stay, for by them the reader knows what is new to it; weights become 16 bits.
final class Packing {
    static final String VERSION = "model 1";
    /// Share of unknown words above which a message is new.
    private static final double NOVEL = 0.5;

    private static final int MOST_FEATURES = 75_000;

    private Packing() {}

    static Heads pack(
            Rows rows, Map<String, Solver.Line> lines, Map<String, Curve> curves, Map<String, Limits.Limit> limits) {
        int[] kept = kept(rows, lines);
        List<Head> heads = new ArrayList<>();
        float[] scales = new float[lines.size()];
        short[] steps = new short[kept.length * lines.size()];
        int at = 0;
        for (String name : Corpus.HEADS) {
            Solver.Line line = Objects.requireNonNull(lines.get(name));
            heads.add(head(
                    name, line, Objects.requireNonNull(curves.get(name)), Objects.requireNonNull(limits.get(name))));
            double largest = 1e-9;
            for (int feature : kept) largest = Math.max(largest, Math.abs(line.weights()[feature]));
            scales[at] = (float) (largest / Short.MAX_VALUE);
            for (int i = 0; i < kept.length; i++) {
                steps[i * lines.size() + at] = (short) Math.round(line.weights()[kept[i]] / scales[at]);
            }
            at++;
        }
        int[] hashes = new int[kept.length];
        for (int i = 0; i < kept.length; i++) hashes[i] = rows.hashes()[kept[i]];
        return Heads.of(VERSION, NOVEL, heads, hashes, scales, steps);
    }

    private static Head head(String name, Solver.Line line, Curve curve, Limits.Limit limit) {
        boolean windows = HeadFit.hasWindows(name);
        double whole = windows ? Curve.WHOLE : 1;
        return new Head(
                name,
                line.bias(),
                curve.slope() * whole,
                curve.slope() * (1 - whole),
                curve.shift(),
                limit.act(),
                limit.backs(),
                limit.doubt());
    }

    /// The features that move heads most, in their order.
    private static int[] kept(Rows rows, Map<String, Solver.Line> lines) {
        int size = rows.hashes().length;
        double[] moves = new double[size];
        for (Solver.Line line : lines.values()) {
            for (int i = 0; i < size; i++) moves[i] = Math.max(moves[i], Math.abs(line.weights()[i]));
        }
        double[] sorted = moves.clone();
        Arrays.sort(sorted);
        double least = size <= MOST_FEATURES ? 0 : sorted[size - MOST_FEATURES];
        int[] kept = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (moves[i] >= least) kept[count++] = i;
        }
        return Arrays.copyOf(kept, count);
    }
}
