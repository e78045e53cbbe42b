package health.lintel.training;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What heads say of messages that they were not fitted to.
///
/// @param whole  by head, for each example the sum of the whole message
/// @param window by head, for each example the sum of its strongest window
record LeftOut(Map<String, double[]> whole, Map<String, double[]> window) {

    static LeftOut of(Corpus corpus, Rows rows, Function<Example, String> fold) {
        List<String> folds = corpus.examples().stream().map(fold).distinct().toList();
        LeftOut out = new LeftOut(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        Corpus.HEADS.parallelStream().forEach(head -> out.fill(head, folds, corpus.examples(), rows, fold));
        return out;
    }

    private void fill(
            String head, List<String> folds, List<Example> examples, Rows rows, Function<Example, String> fold) {
        double[] wholes = new double[examples.size()];
        double[] windows = new double[examples.size()];
        HeadFit fit = new HeadFit(rows, examples);
        for (String left : folds) {
            Solver.Line line = fit.fit(head, other -> !fold.apply(other).equals(left));
            for (int i = 0; i < examples.size(); i++) {
                if (!fold.apply(examples.get(i)).equals(left)) continue;
                wholes[i] = line.at(rows, rows.whole(i));
                windows[i] = line.at(rows, fit.loudest(i, line));
            }
        }
        whole.put(head, wholes);
        window.put(head, windows);
    }

    /// What the curve is laid through: half the message as a whole, half its strongest window.
    double sum(String head, int i) {
        return Curve.WHOLE * at(whole, head)[i] + (1 - Curve.WHOLE) * at(window, head)[i];
    }

    private static double[] at(Map<String, double[]> sums, String head) {
        double[] found = sums.get(head);
        if (found == null) throw new IllegalArgumentException(head);
        return found;
    }
}
