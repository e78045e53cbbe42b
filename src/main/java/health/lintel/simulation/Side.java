package health.lintel.simulation;

import java.util.Map;

/// What one side of a comparison did, in counts.
///
/// @param rows        by dimension and group: how many met which fate
/// @param minutes     of staff in the whole span, by pool
/// @param late        forecast of lateness, by pool
/// @param toProviders messages sent straight to the providers, and with what clinical support hands on
/// @param emergencies what became of danger to life
public record Side(
        String name,
        long messages,
        Map<Dimension, Map<String, Map<Fate, Long>>> rows,
        Map<String, Range> minutes,
        Map<String, Late> late,
        Range toProviders,
        Emergencies emergencies) {

    /// By what the counts are told apart.
    public enum Dimension {
        ALL,
        MATTER,
        POOL,
        LANGUAGE,
        AGE,
        WRITER,
        HOUR
    }

    /// @param share  of the pool's work that is done after its due day, under the low, likely and high guess
    /// @param behind open days of work waiting at the worst moment, under each guess
    public record Late(Range share, Range behind) {}

    /// @param all      messages with danger to life, as labeled by hand, else as read
    /// @param stopped  the stop page was shown
    /// @param lookedAt not stopped, but shown a number, or a person looks before the usual answer
    /// @param missed   neither
    public record Emergencies(long all, long stopped, long lookedAt, long missed) {}

    public long count(Dimension dimension, String group, Fate fate) {
        return rows.getOrDefault(dimension, Map.of())
                .getOrDefault(group, Map.of())
                .getOrDefault(fate, 0L);
    }

    public long count(Dimension dimension, String group) {
        return rows.getOrDefault(dimension, Map.of()).getOrDefault(group, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public long count(Fate fate) {
        return count(Dimension.ALL, "all", fate);
    }

    public Range allMinutes() {
        return minutes.values().stream().reduce(Range.ZERO, Range::plus);
    }

    /// Of all work, how much is done late.
    public Range lateShare() {
        Range late = Range.ZERO;
        for (Map.Entry<String, Late> pool : this.late.entrySet()) {
            Range minutesOf = minutes.getOrDefault(pool.getKey(), Range.ZERO);
            late = late.plus(pool.getValue().share().times(minutesOf));
        }
        Range all = allMinutes();
        return new Range(of(late.low(), all.low()), of(late.likely(), all.likely()), of(late.high(), all.high()));
    }

    private static double of(double part, double all) {
        return all == 0 ? 0 : part / all;
    }
}
