package health.lintel.readerwatch;

import health.lintel.triage.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the reader said in the last 14 days beside the 8 weeks before. Pure: it knows counts only.
public final class Drift {
    public static final int RECENT_DAYS = 14;
    public static final int WEEKS_BEFORE = 8;
    static final int DAYS = RECENT_DAYS + 7 * WEEKS_BEFORE;

    public static final String READ = "read";
    public static final String FAILED = "failed";
    public static final String PERSON_FIRST = "person-first";
    public static final String LANGUAGE_UNSURE = "language-unsure";
    public static final String STOP_SHOWN = "stop-shown";
    public static final String STOP_PASSED = "stop-passed";
    public static final String SAME_DAY_SHOWN = "same-day-shown";
    public static final String SAME_DAY_PASSED = "same-day-passed";
    public static final String LABEL = "label:";
    public static final String RULE = "rule:";
    public static final String LANGUAGE = "language:";

    private static final List<String> ALWAYS = List.of(
            STOP_SHOWN,
            STOP_PASSED,
            SAME_DAY_SHOWN,
            SAME_DAY_PASSED,
            PERSON_FIRST,
            LANGUAGE_UNSURE,
            FAILED,
            LANGUAGE + "en",
            LANGUAGE + "es",
            LANGUAGE + "other");

    private final Map<String, List<Count>> counts;
    private final LocalDate today;
    private final String language;

    /// @param language of the texts; empty for all
    Drift(List<Count> counts, LocalDate today, String language) {
        this.counts = counts.stream().collect(Collectors.groupingBy(Count::name));
        this.today = today;
        this.language = language;
    }

    /// A stretch of time and how often something happened in it.
    public record Span(LocalDate from, LocalDate to, int times, int of) {
        public double share() {
            return of == 0 ? 0 : (double) times / of;
        }

        public boolean isDay() {
            return from.equals(to);
        }
    }

    /// Whether more or fewer texts came. Today is not over and is left out.
    public Rate.Moved textsMoved() {
        int recent = sum(READ, recentFrom(), today.minusDays(1));
        int all = recent + textsBefore();
        double share = (RECENT_DAYS - 1.0) / (DAYS - 1.0);
        return Rate.moved(all, (recent - all * share) / Math.sqrt(Math.max(1, all) * share * (1 - share)));
    }

    public int textsRecently() {
        return sum(READ, recentFrom(), today);
    }

    public int textsBefore() {
        return sum(READ, first(), recentFrom().minusDays(1));
    }

    /// Pages, languages and doubt; then every label.
    public List<Rate> rates() {
        Stream<String> labels = Arrays.stream(Label.values()).map(label -> LABEL + label);
        return Stream.concat(ALWAYS.stream(), labels).map(this::rate).toList();
    }

    /// Every rule that found something, those that found most first.
    public List<Rate> rules() {
        return counts.keySet().stream()
                .filter(name -> name.startsWith(RULE))
                .map(this::rate)
                .filter(rate -> rate.recent() + rate.before() > 0)
                .sorted(Comparator.comparingInt((Rate rate) -> -(rate.recent() + rate.before()))
                        .thenComparing(Rate::name))
                .toList();
    }

    public Rate rate(String name) {
        LocalDate edge = recentFrom();
        return new Rate(
                name,
                sum(name, edge, today),
                sum(whole(name), edge, today),
                sum(name, first(), edge.minusDays(1)),
                sum(whole(name), first(), edge.minusDays(1)));
    }

    /// The 8 weeks, then the 14 days, oldest first.
    public List<Span> spans(String name) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate from = first(); from.isBefore(recentFrom()); from = from.plusWeeks(1)) {
            spans.add(span(name, from, from.plusDays(6)));
        }
        for (LocalDate day = recentFrom(); !day.isAfter(today); day = day.plusDays(1)) spans.add(span(name, day, day));
        return spans;
    }

    private Span span(String name, LocalDate from, LocalDate to) {
        return new Span(from, to, sum(name, from, to), sum(whole(name), from, to));
    }

    /// What a share is a share of.
    private static String whole(String name) {
        return switch (name) {
            case STOP_PASSED -> STOP_SHOWN;
            case SAME_DAY_PASSED -> SAME_DAY_SHOWN;
            default -> READ;
        };
    }

    private LocalDate first() {
        return today.minusDays(DAYS - 1L);
    }

    private LocalDate recentFrom() {
        return today.minusDays(RECENT_DAYS - 1L);
    }

    private int sum(String name, LocalDate from, LocalDate to) {
        String of = name.startsWith(LANGUAGE) ? name.substring(LANGUAGE.length()) : language;
        String wanted = name.startsWith(LANGUAGE) ? READ : name;
        return counts.getOrDefault(wanted, List.of()).stream()
                .filter(count -> of.isEmpty() || of.equals(count.language()))
                .filter(count -> !count.day().isBefore(from) && !count.day().isAfter(to))
                .mapToInt(Count::times)
                .sum();
    }
}
