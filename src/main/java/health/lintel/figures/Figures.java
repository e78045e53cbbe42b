package health.lintel.figures;

import health.lintel.datatypes.PersonId;
import health.lintel.decisions.Receipt;
import health.lintel.decisions.Receipts;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Counts the last days.
@Component
public class Figures {
    private static final int AT_ONCE = 500;

    private final FigureRows rows;
    private final Receipts receipts;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    Figures(FigureRows rows, Receipts receipts, Policies policies, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Board board(PersonId reader, int days) {
        Instant to = clock.instant();
        Instant from = to.minus(Duration.ofDays(days));
        return transactions.forStaff(reader, () -> board(days, from, to));
    }

    private Board board(int days, Instant from, Instant to) {
        List<Written> written = written(from, to);
        return new Board(
                days,
                volume(written),
                hours(written),
                Map.of(
                        "language", groups(written, Written::language),
                        "age", groups(written, Written::age),
                        "writer", groups(written, Written::writer)),
                answers(from, to),
                rows.overdue(to),
                rows.turns(from, to),
                rows.turned(from, to),
                rows.findings(from, to),
                rows.stops(from, to),
                weeks(from, to),
                rows.providers(from, to));
    }

    private ZoneId zone() {
        return policies.current().practice().zone();
    }

    private List<Written> written(Instant from, Instant to) {
        List<Written> all = new ArrayList<>();
        Receipt last = null;
        while (true) {
            List<Receipt> some = receipts.lastDecided(from, to, last, AT_ONCE);
            if (some.isEmpty()) return all;
            some.forEach(receipt -> all.add(Written.of(receipt, zone())));
            last = some.getLast();
        }
    }

    private static Map<String, Map<String, Integer>> volume(List<Written> written) {
        Map<String, Map<String, Integer>> volume = new TreeMap<>();
        written.forEach(each ->
                volume.computeIfAbsent(each.topic(), topic -> new TreeMap<>()).merge(each.outcome(), 1, Integer::sum));
        return volume;
    }

    private List<List<Integer>> hours(List<Written> written) {
        int[][] counts = new int[7][24];
        for (Written each : written) {
            var local = each.at().atZone(zone());
            counts[local.getDayOfWeek().getValue() - 1][local.getHour()]++;
        }
        return java.util.Arrays.stream(counts)
                .map(day -> java.util.Arrays.stream(day).boxed().toList())
                .toList();
    }

    private static List<Board.Group> groups(List<Written> written, Function<Written, String> by) {
        Map<String, List<Written>> groups = new TreeMap<>();
        written.forEach(each -> groups.computeIfAbsent(by.apply(each), name -> new ArrayList<>())
                .add(each));
        return SmallCells.hold(groups.entrySet().stream()
                .map(group -> new Board.Group(
                        group.getKey(),
                        group.getValue().size(),
                        (int) group.getValue().stream()
                                .filter(Written::isTurnedAway)
                                .count(),
                        (int) group.getValue().stream()
                                .filter(Written::isStopped)
                                .count(),
                        true))
                .toList());
    }

    private Board.Answers answers(Instant from, Instant to) {
        List<FigureRows.Owed> owed = rows.owed(from, to).stream()
                .filter(each -> each.answered() != null || each.due().isBefore(to))
                .toList();
        List<Double> hours = new ArrayList<>();
        int kept = 0;
        for (FigureRows.Owed each : owed) {
            Instant answered = each.answered();
            if (answered == null) continue;
            if (!answered.isAfter(each.due())) kept++;
            hours.add(Duration.between(each.sent(), answered).toMinutes() / 60.0);
        }
        hours.sort(null);
        return new Board.Answers(owed.size(), kept, hours.size(), quantile(hours, 0.5), quantile(hours, 0.9));
    }

    static double quantile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) return 0;
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
    }

    private List<Board.Week> weeks(Instant from, Instant to) {
        Map<LocalDate, Integer> sent = rows.sentByWeek(from, to, zone());
        Map<LocalDate, Integer> reached = rows.reachedByWeek(from, to, zone());
        Map<LocalDate, Double> review = rows.reviewMinutesByWeek(from, to, zone());
        List<Board.Week> weeks = new ArrayList<>();
        LocalDate monday = from.atZone(zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(to.atZone(zone()).toLocalDate()); monday = monday.plusWeeks(1)) {
            weeks.add(new Board.Week(
                    monday,
                    sent.getOrDefault(monday, 0),
                    reached.getOrDefault(monday, 0),
                    review.getOrDefault(monday, 0.0)));
        }
        return weeks;
    }
}
