package health.lintel.training;

import java.util.Locale;

/// So many of so many, with Wilson's interval at 95 %.
public final class Share {
    private static final double Z = 1.96;

    private int part;
    private int all;

    Share() {}

    public Share(int part, int all) {
        this.part = part;
        this.all = all;
    }

    void count(boolean counts) {
        all++;
        if (counts) part++;
    }

    int all() {
        return all;
    }

    double value() {
        return all == 0 ? Double.NaN : (double) part / all;
    }

    public double low() {
        return bound(-1);
    }

    public double high() {
        return bound(1);
    }

    private double bound(int side) {
        if (all == 0) return Double.NaN;
        double p = value();
        double half = Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all));
        return Math.clamp((p + Z * Z / (2 * all) + side * half) / (1 + Z * Z / all), 0, 1);
    }

    @Override
    public String toString() {
        return all == 0
                ? "-"
                : String.format(
                        Locale.ROOT, "%.1f %% [%.1f, %.1f] of %d", 100 * value(), 100 * low(), 100 * high(), all);
    }
}
