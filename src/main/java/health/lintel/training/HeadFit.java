package health.lintel.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Fits one head: first to whole messages, then to messages and windows together. Of a message that has the
/// label only the window that speaks loudest counts as having it; of one that has not, every window has
/// not.
final class HeadFit {
    private static final double COST = 6;
    private static final double WINDOW = 0.5;

    /// Labels of the message as a whole: one line of thanks makes no courtesy.
    private static final Set<String> WHOLE_ONLY = Set.of("COURTESY");

    private final Rows rows;
    private final List<Example> examples;

    HeadFit(Rows rows, List<Example> examples) {
        this.rows = rows;
        this.examples = examples;
    }

    static boolean hasWindows(String head) {
        return !WHOLE_ONLY.contains(head);
    }

    Solver.Line fit(String head, Predicate<Example> from) {
        List<Integer> taught = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Source source = examples.get(i).source();
            if (from.test(examples.get(i)) && examples.get(i).teaches().contains(head)) taught.add(i);
        }
        Solver solver = new Solver(rows);
        Lessons lessons = new Lessons();
        for (int i : taught) lessons.add(rows.whole(i), is(i, head), cost(i));
        Solver.Line first = solver.solve(lessons.done());
        if (!hasWindows(head)) return first;
        for (int i : taught) addWindows(i, head, first, lessons);
        return solver.solve(lessons.done());
    }

    private void addWindows(int i, String head, Solver.Line first, Lessons lessons) {
        if (is(i, head)) {
            int loudest = loudest(i, first);
            if (loudest != rows.whole(i)) lessons.add(loudest, true, cost(i) * WINDOW);
            return;
        }
        for (int row = rows.whole(i) + 1; row < rows.end(i); row++) lessons.add(row, false, cost(i) * WINDOW);
    }

    /// The window with the highest sum; the whole message where there is none.
    int loudest(int example, Solver.Line line) {
        int best = rows.whole(example);
        double most = Double.NEGATIVE_INFINITY;
        for (int row = rows.whole(example) + 1; row < rows.end(example); row++) {
            double sum = line.at(rows, row);
            if (sum <= most) continue;
            most = sum;
            best = row;
        }
        return best;
    }

    private boolean is(int i, String head) {
        return examples.get(i).is().contains(head);
    }

    private double cost(int i) {
        return COST * examples.get(i).source().weight();
    }

    private static final class Lessons {
        private final List<Integer> row = new ArrayList<>();
        private final List<Boolean> sign = new ArrayList<>();
        private final List<Double> cost = new ArrayList<>();

        void add(int at, boolean is, double weight) {
            row.add(at);
            sign.add(is);
            cost.add(weight);
        }

        Solver.Lesson done() {
            int[] rows = row.stream().mapToInt(Integer::intValue).toArray();
            double[] costs = cost.stream().mapToDouble(Double::doubleValue).toArray();
            byte[] signs = new byte[rows.length];
            for (int i = 0; i < signs.length; i++) signs[i] = (byte) (sign.get(i) ? 1 : -1);
            return new Solver.Lesson(rows, signs, costs);
        }
    }
}
