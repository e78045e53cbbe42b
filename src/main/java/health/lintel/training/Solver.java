package health.lintel.training;

import java.util.Random;

/// Logistic regression with an L2 penalty, solved in its dual by coordinate descent (Yu, Huang and Lin,
/// "Dual coordinate descent methods for logistic regression and maximum entropy models", Machine Learning
/// 85, 2011). One thread, a fixed seed and StrictMath: the same rows give the same weights.
final class Solver {
    private static final int ROUNDS = 60;
    private static final double CLOSE = 0.02;
    private static final double BIAS = 1;

    private final Rows rows;

    Solver(Rows rows) {
        this.rows = rows;
    }

    /// What was learned.
    record Line(double[] weights, double bias) {
        double at(Rows rows, int row) {
            return bias + rows.times(row, weights);
        }
    }

    /// What to learn from.
    ///
    /// @param row  rows
    /// @param sign +1 or -1
    /// @param cost what it costs to be wrong on each
    record Lesson(int[] row, byte[] sign, double[] cost) {}

    Line solve(Lesson lesson) {
        int size = lesson.row().length;
        double[] weights = new double[rows.hashes().length];
        double[] bias = {0};
        double[] alpha = new double[size];
        double[] square = new double[size];
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
            alpha[i] = Math.min(0.001 * lesson.cost()[i], 1e-8);
            square[i] = rows.squared(lesson.row()[i]) + BIAS * BIAS;
            move(lesson, i, alpha[i], weights, bias);
        }
        Random random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            double worst = 0;
            for (int i : order) worst = Math.max(worst, step(lesson, i, alpha, square[i], weights, bias));
            if (worst < CLOSE) break;
        }
        return new Line(weights, bias[0]);
    }

    private void move(Lesson lesson, int i, double by, double[] weights, double[] bias) {
        double times = by * lesson.sign()[i];
        rows.add(lesson.row()[i], times, weights);
        bias[0] += times * BIAS * BIAS;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /// Minimizes along one coordinate by Newton's method, in the half of its range where that is stable.
    private double step(Lesson lesson, int i, double[] alpha, double a, double[] weights, double[] bias) {
        double cost = lesson.cost()[i];
        double b = lesson.sign()[i] * (rows.times(lesson.row()[i], weights) + bias[0]);
        boolean upper = 0.5 * a * (cost - 2 * alpha[i]) + b < 0;
        double sign = upper ? -1 : 1;
        double old = upper ? cost - alpha[i] : alpha[i];
        double z = cost - old < 0.5 * cost ? 0.1 * old : old;
        double slope = a * (z - old) + sign * b + StrictMath.log(z / (cost - z));
        double first = Math.abs(slope);
        for (int round = 0; round < 100 && Math.abs(slope) >= 1e-3; round++) {
            double next = z - slope / (a + cost / (cost - z) / z);
            z = next <= 0 ? z * 0.1 : next;
            slope = a * (z - old) + sign * b + StrictMath.log(z / (cost - z));
        }
        double now = upper ? cost - z : z;
        double by = now - alpha[i];
        if (by != 0) {
            alpha[i] = now;
            move(lesson, i, by, weights, bias);
        }
        return first;
    }
}
