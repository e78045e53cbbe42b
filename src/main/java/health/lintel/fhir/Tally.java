package health.lintel.fhir;

import java.util.HashMap;
import java.util.Map;

/// Counts resources by type and by what became of them.
final class Tally {
    private final Map<What, Long> counts = new HashMap<>();

    /// @param outcome NEW, CHANGED, UNCHANGED or SKIPPED
    record What(String type, String outcome) {}

    void add(String type, String outcome) {
        counts.merge(new What(type, outcome), 1L, Long::sum);
    }

    Map<What, Long> counts() {
        return counts;
    }
}
