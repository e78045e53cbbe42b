package health.lintel.training;

import java.util.function.Predicate;

/// How the sums of a head become a probability: a logistic regression (Platt) on the mean of two sums, that
/// of the whole message and that of its strongest window, fitted to messages that the sums were not learned
/// from.
record Curve(double slope, double shift) {
    private static final double RIDGE = 2;
    private static final double FLATTEST = 0.3;

    /// What of the probability comes from the message as a whole; the rest from its strongest window.
    static final double WHOLE = 0.5;

    double at(double sum) {
        return 1 / (1 + StrictMath.exp(-(slope * sum + shift)));
    }

    static Curve fit(String head, Corpus corpus, LeftOut sums, Predicate<Example> from) {
        double slope = 1;
        double shift = 0;
        for (int round = 0; round < 40; round++) {
            double[] g = {RIDGE * (slope - 1), 0};
            double[] h = {RIDGE, 0, 1e-6};
            for (int i = 0; i < corpus.examples().size(); i++) {
                Example example = corpus.examples().get(i);
                if (!from.test(example) || !example.teaches().contains(head)) continue;
                add(
                        sums.sum(head, i),
                        example.is().contains(head),
                        example.source().weight(),
                        slope,
                        shift,
                        g,
                        h);
            }
            double det = h[0] * h[2] - h[1] * h[1];
            slope = Math.max(FLATTEST, slope - (h[2] * g[0] - h[1] * g[1]) / det);
            shift -= Math.clamp((h[0] * g[1] - h[1] * g[0]) / det, -2, 2);
        }
        return new Curve(slope, shift);
    }

    private static void add(double x, boolean is, double weight, double slope, double shift, double[] g, double[] h) {
        double p = 1 / (1 + StrictMath.exp(-(slope * x + shift)));
        double miss = (p - (is ? 1 : 0)) * weight;
        double bend = Math.max(p * (1 - p), 1e-6) * weight;
        g[0] += miss * x;
        g[1] += miss;
        h[0] += bend * x * x;
        h[1] += bend * x;
        h[2] += bend;
    }
}
