package health.lintel.training;

import health.lintel.heads.Bag;
import health.lintel.heads.Signs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every message, and every window of it, as a row of numbers.
final class Rows {
    /// A feature seen in fewer rows of whole messages than this is left out.
    private static final int RAREST = 2;

    private final List<int[]> features = new ArrayList<>();
    private final List<float[]> values = new ArrayList<>();
    private final int[] first;
    private final int[] hashes;

    Rows(List<Example> examples) {
        first = new int[examples.size() + 1];
        List<Bag> bags = new ArrayList<>();
        List<Bag> wholes = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            first[i] = bags.size();
            Signs signs = examples.get(i).signs();
            Bag whole = Bag.of(signs, signs.whole());
            wholes.add(whole);
            bags.add(whole);
            for (Signs.Window window : signs.windows()) bags.add(Bag.of(signs, window));
        }
        first[examples.size()] = bags.size();
        hashes = common(wholes);
        bags.forEach(this::add);
    }

    private static int[] common(List<Bag> wholes) {
        int[] all = wholes.stream()
                .flatMapToInt(bag -> Arrays.stream(bag.hashes()))
                .sorted()
                .toArray();
        int[] kept = new int[all.length];
        int size = 0;
        for (int at = 0; at < all.length; ) {
            int next = at;
            while (next < all.length && all[next] == all[at]) next++;
            if (next - at >= RAREST) kept[size++] = all[at];
            at = next;
        }
        return Arrays.copyOf(kept, size);
    }

    private void add(Bag bag) {
        int[] ids = new int[bag.hashes().length];
        float[] numbers = new float[ids.length];
        int size = 0;
        for (int i = 0; i < ids.length; i++) {
            int id = Arrays.binarySearch(hashes, bag.hashes()[i]);
            if (id < 0) continue;
            ids[size] = id;
            numbers[size++] = bag.values()[i];
        }
        features.add(Arrays.copyOf(ids, size));
        values.add(Arrays.copyOf(numbers, size));
    }

    int[] hashes() {
        return hashes;
    }

    /// The row of a message as a whole; those of its windows follow it.
    int whole(int example) {
        return first[example];
    }

    int end(int example) {
        return first[example + 1];
    }

    double squared(int row) {
        double sum = 0;
        for (float value : values.get(row)) sum += value * value;
        return sum;
    }

    double times(int row, double[] weights) {
        int[] ids = features.get(row);
        float[] numbers = values.get(row);
        double sum = 0;
        for (int i = 0; i < ids.length; i++) sum += weights[ids[i]] * numbers[i];
        return sum;
    }

    void add(int row, double times, double[] weights) {
        int[] ids = features.get(row);
        float[] numbers = values.get(row);
        for (int i = 0; i < ids.length; i++) weights[ids[i]] += times * numbers[i];
    }
}
