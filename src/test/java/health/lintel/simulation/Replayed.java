package health.lintel.simulation;

import health.lintel.decisions.Receipt;
import health.lintel.policy.Policies;
import java.util.List;

/// Receipts, decided once more by the version that decided them.
public final class Replayed {
    private Replayed() {}

    /// Those that come out otherwise, in a single letter even.
    public static List<String> otherwise(List<Receipt> receipts, Policies policies) {
        return receipts.stream()
                .filter(receipt -> {
                    Remembered one = Remembered.of(receipt).orElseThrow();
                    Rulebook decider = Rulebook.of(policies.version(one.policyVersion()));
                    return !decider.receipt(one.message()).equals(one.decided());
                })
                .map(Receipt::body)
                .toList();
    }
}
