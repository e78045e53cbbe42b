package health.lintel.triage;

import java.util.Set;

/// Finds a dose that was many times what it should have been: "80 units instead of 8", "took ten, not one", "5 mL,
/// the label says 0.5". A slip to the double is no such thing.
final class TenfoldDoses {
    static final String CONCEPT = "dose_tenfold";

    private static final double MANY_TIMES = 5;
    private static final int REACH = 12;
    private static final Set<String> RATHER_THAN =
            Set.of("instead", "vez", "lugar", "should", "shoulda", "supposed", "says", "said", "dice", "debia", "eran");

    private final Words words;

    TenfoldDoses(Words words) {
        this.words = words;
    }

    void read() {
        for (int at = 0; at < words.tokens().size(); at++) {
            if (RATHER_THAN.contains(words.word(at))) weigh(at);
        }
    }

    /// The nearest number before the turn of phrase against the next one after it.
    private void weigh(int turn) {
        double right = -1;
        for (int at = turn + 1; at < Math.min(turn + REACH / 2, words.tokens().size()) && right < 0; at++)
            right = Numbers.value(words.word(at));
        for (int at = turn - 1; at >= Math.max(0, turn - REACH); at--) {
            double taken = Numbers.value(words.word(at));
            if (taken < 0) continue;
            if (right > 0 && taken >= MANY_TIMES * right) words.add(new Hit(CONCEPT, at, at + 1));
            return;
        }
    }
}
