package health.lintel.readerwatch;

/// How often something happened in the last 14 days and in the 8 weeks before.
///
/// @param recentOf among how many texts, or pages
public record Rate(String name, int recent, int recentOf, int before, int beforeOf) {
    /// Of fewer texts than these a share says nothing.
    static final int FEWEST_RECENT = 30;

    static final int FEWEST_BEFORE = 100;
    /// Fewer expected than this, and chance alone moves a share far.
    static final double FEWEST_EXPECTED = 5;

    private static final double DEVIATIONS = 3;

    /// What is to be said about it.
    public enum Moved {
        UP,
        DOWN,
        STEADY,
        /// too few to say anything
        TOO_FEW
    }

    public double recentShare() {
        return share(recent, recentOf);
    }

    public double beforeShare() {
        return share(before, beforeOf);
    }

    /// Standard deviations between the two shares, if both came from the same one (two proportions, pooled).
    public double deviations() {
        double pooled = share(recent + before, recentOf + beforeOf);
        double spread = pooled * (1 - pooled) * (1.0 / Math.max(1, recentOf) + 1.0 / Math.max(1, beforeOf));
        return spread == 0 ? 0 : (recentShare() - beforeShare()) / Math.sqrt(spread);
    }

    public boolean isTooFew() {
        double pooled = share(recent + before, recentOf + beforeOf);
        double rarer = Math.min(pooled, 1 - pooled);
        return recentOf < FEWEST_RECENT || beforeOf < FEWEST_BEFORE || rarer * recentOf < FEWEST_EXPECTED;
    }

    public Moved moved() {
        return isTooFew() ? Moved.TOO_FEW : moved(deviations());
    }

    /// @param of fewer than these say nothing
    static Moved moved(int of, double deviations) {
        return of < FEWEST_BEFORE ? Moved.TOO_FEW : moved(deviations);
    }

    private static Moved moved(double deviations) {
        if (deviations > DEVIATIONS) return Moved.UP;
        return deviations < -DEVIATIONS ? Moved.DOWN : Moved.STEADY;
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
