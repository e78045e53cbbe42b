package health.lintel.simulation;

import health.lintel.practice.PracticeCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The work of one pool, by the day it comes and the day it is due, and when it would be done: a pool spends the
/// minutes it has on an open day on what is due first. It keeps sums of days, never single messages.
final class Workload {
    private static final int DAYS_AFTER_THE_LAST = 120;

    private final NavigableMap<LocalDate, NavigableMap<LocalDate, Range>> byDay = new TreeMap<>();
    private Range all = Range.ZERO;

    void add(LocalDate comes, LocalDate due, Range minutes) {
        byDay.computeIfAbsent(comes, day -> new TreeMap<>()).merge(due, minutes, Range::plus);
        all = all.plus(minutes);
    }

    Range minutes() {
        return all;
    }

    Side.Late forecast(double capacity, PracticeCalendar calendar) {
        Spent low = spend(capacity, calendar, Range::low);
        Spent likely = spend(capacity, calendar, Range::likely);
        Spent high = spend(capacity, calendar, Range::high);
        return new Side.Late(
                new Range(low.lateShare(), likely.lateShare(), high.lateShare()),
                new Range(low.mostWaiting(), likely.mostWaiting(), high.mostWaiting()));
    }

    private record Spent(double lateShare, double mostWaiting) {}

    private Spent spend(double capacity, PracticeCalendar calendar, ToDoubleFunction<Range> guess) {
        if (byDay.isEmpty()) return new Spent(0, 0);
        NavigableMap<LocalDate, Double> waiting = new TreeMap<>();
        double late = 0;
        double most = 0;
        LocalDate last = byDay.lastKey().plusDays(DAYS_AFTER_THE_LAST);
        for (LocalDate day = byDay.firstKey(); !day.isAfter(last); day = day.plusDays(1)) {
            byDay.getOrDefault(day, new TreeMap<>())
                    .forEach((due, minutes) -> waiting.merge(due, guess.applyAsDouble(minutes), Double::sum));
            if (day.isAfter(byDay.lastKey()) && waiting.isEmpty()) break;
            if (!calendar.isOpenOn(day)) continue;
            late += workOff(waiting, day, capacity);
            most = Math.max(most, sum(waiting));
        }
        late += sum(waiting.headMap(last, false));
        double total = guess.applyAsDouble(all);
        return new Spent(total == 0 ? 0 : late / total, capacity == 0 ? 0 : most / capacity);
    }

    /// @return minutes of work done after its due day
    private static double workOff(NavigableMap<LocalDate, Double> waiting, LocalDate day, double capacity) {
        double left = capacity;
        double late = 0;
        while (left > 0 && !waiting.isEmpty()) {
            Map.Entry<LocalDate, Double> first = waiting.firstEntry();
            double done = Math.min(left, first.getValue());
            left -= done;
            if (first.getKey().isBefore(day)) late += done;
            if (done >= first.getValue()) waiting.pollFirstEntry();
            else waiting.put(first.getKey(), first.getValue() - done);
        }
        return late;
    }

    private static double sum(Map<LocalDate, Double> waiting) {
        return waiting.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
