package health.lintel.heads;

/// Finds the words that speak loudest for a head: the stretch within a window whose weights sum highest.
final class Spokesman {
    private static final int LONGEST = 12;

    private final Weights weights;
    private final int head;

    Spokesman(Weights weights, int head) {
        this.weights = weights;
        this.head = head;
    }

    Signs.Window span(Signs signs, Signs.Window window) {
        int size = window.to() - window.from();
        if (size <= 2) return window;
        double[] says = new double[size];
        Features.each(signs, window, (kind, hash, at) -> {
            int found = weights.find(hash);
            if (found < 0 || kind == Features.Kind.FRAME) return;
            double weight = weights.weight(found, head) * Bag.value(kind, share(kind, size));
            says[at - window.from()] += weight;
        });
        return loudest(says, window.from());
    }

    /// About how many features of a kind so many words have.
    private static int share(Features.Kind kind, int words) {
        return kind == Features.Kind.LETTERS ? words * 10 : words * 2;
    }

    private static Signs.Window loudest(double[] says, int offset) {
        int from = 0;
        int to = 1;
        double best = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < says.length; start++) {
            double sum = 0;
            for (int end = start; end < Math.min(says.length, start + LONGEST); end++) {
                sum += says[end];
                if (sum <= best) continue;
                best = sum;
                from = start;
                to = end + 1;
            }
        }
        return new Signs.Window(offset + from, offset + to);
    }
}
