package health.lintel.readerwatch;

/// How many of all messages the reader may have missed, judged from those that were looked at by chance: exact,
/// one-sided, from the binomial distribution (Clopper and Pearson, Biometrika 1934).
///
/// @param looked messages looked at
/// @param missed emergencies among them
public record MissBound(int looked, int missed) {
    static final double CONFIDENCE = 0.95;

    /// The largest share of misses with which so few would still be found once in twenty times.
    public double atMost() {
        if (looked == 0 || missed >= looked) return 1;
        double low = 0;
        double high = 1;
        for (int step = 0; step < 100; step++) {
            double share = (low + high) / 2;
            if (atMostMissed(share) > 1 - CONFIDENCE) low = share;
            else high = share;
        }
        return high;
    }

    /// In percent with one place, never rounded down.
    public double percent() {
        return Math.ceil(atMost() * 1_000 - 1e-9) / 10;
    }

    /// The chance to find so many or fewer, if this is the share. In logarithms: the first term can be too small to
    /// write down.
    private double atMostMissed(double share) {
        double term = looked * Math.log1p(-share);
        double sum = Math.exp(term);
        for (int k = 1; k <= missed; k++) {
            term += Math.log((double) (looked - k + 1) / k) + Math.log(share) - Math.log1p(-share);
            sum += Math.exp(term);
        }
        return sum;
    }
}
