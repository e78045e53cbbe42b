package health.lintel.training;

import health.lintel.heads.Head;
import health.lintel.heads.Opinion;
import health.lintel.heads.Signs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Probabilities of messages that neither weights nor curve were fitted to, and the readings that come of
/// them.
final class Chances {
    private final Map<String, double[]> byHead = new LinkedHashMap<>();
    private final List<Example> examples;

    Chances(Corpus corpus, LeftOut sums, Function<Example, String> fold) {
        examples = corpus.examples();
        List<String> folds = examples.stream().map(fold).distinct().toList();
        for (String head : Corpus.HEADS) {
            double[] chances = new double[examples.size()];
            for (String left : folds) {
                Curve curve = Curve.fit(
                        head, corpus, sums, other -> !fold.apply(other).equals(left));
                for (int i = 0; i < chances.length; i++) {
                    if (fold.apply(examples.get(i)).equals(left)) chances[i] = curve.at(sums.sum(head, i));
                }
            }
            byHead.put(head, chances);
        }
    }

    double of(String head, int i) {
        return Objects.requireNonNull(byHead.get(head))[i];
    }

    /// What the heads would have said of an example.
    Opinion opinion(int i, Map<String, Head> heads) {
        Map<String, Double> chances = new HashMap<>();
        byHead.forEach((head, all) -> chances.put(head, all[i]));
        Map<String, Signs.Window> nowhere = Map.of();
        return new Opinion(heads, chances, nowhere, 0, false);
    }
}
