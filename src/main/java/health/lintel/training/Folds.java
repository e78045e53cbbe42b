package health.lintel.training;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Ways to leave messages out. By source: nothing of that writer is known, which is the honest figure for a
/// source and the hardest, for some matters have one writer only. By batch: each source is cut into ten
/// runs of messages and every fifth run is left out together; curves and thresholds are set on it.
final class Folds {
    private static final int RUNS = 10;
    private static final int PARTS = 5;

    private Folds() {}

    static Function<Example, String> bySource() {
        return example -> example.source().name();
    }

    static Function<Example, String> byBatch(List<Example> examples) {
        Map<Source, Integer> sizes = new HashMap<>();
        for (Example example : examples) sizes.merge(example.source(), 1, Integer::sum);
        Map<Source, Integer> seen = new HashMap<>();
        Map<Example, String> parts = new IdentityHashMap<>();
        for (Example example : examples) {
            int at = seen.merge(example.source(), 1, Integer::sum) - 1;
            int size = sizes.getOrDefault(example.source(), 1);
            parts.put(example, "part " + at * RUNS / size % PARTS);
        }
        return example -> parts.getOrDefault(example, "");
    }
}
