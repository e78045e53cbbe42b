package health.lintel.simulation;

import java.util.List;

/// A number that nobody measured: a low, a likely and a high guess.
public record Range(double low, double likely, double high) {
    static final Range ZERO = new Range(0, 0, 0);
    static final Range ONE = new Range(1, 1, 1);

    static Range of(List<? extends Number> numbers) {
        if (numbers.size() != 3) throw new IllegalArgumentException("a range is low, likely and high: " + numbers);
        return new Range(
                numbers.get(0).doubleValue(),
                numbers.get(1).doubleValue(),
                numbers.get(2).doubleValue());
    }

    Range plus(Range more) {
        return new Range(low + more.low, likely + more.likely, high + more.high);
    }

    public Range times(Range by) {
        return new Range(low * by.low, likely * by.likely, high * by.high);
    }

    Range times(double by) {
        return new Range(low * by, likely * by, high * by);
    }
}
