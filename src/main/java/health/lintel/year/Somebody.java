package health.lintel.year;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A made-up person with one of the demo's charts, moved in time so that two people never share their visits.
///
/// @param later days by which the chart is moved
/// @param often how often this one writes beside others
record Somebody(int number, Charts.Chart chart, int later, double often, boolean speaksSpanish) {
    private static final int SEEN_LATELY = 14;
    private static final int REMEMBERED = 400;

    List<Charts.Visit> heldBefore(LocalDate day) {
        return chart.visits().stream()
                .filter(visit -> daysSince(visit, day) >= 0 && daysSince(visit, day) < REMEMBERED)
                .toList();
    }

    List<Charts.Visit> bookedAfter(LocalDate day, int within) {
        return chart.visits().stream()
                .filter(visit -> daysSince(visit, day) < 0 && daysSince(visit, day) >= -within)
                .toList();
    }

    boolean seenLately(LocalDate day) {
        return chart.visits().stream()
                .anyMatch(visit -> daysSince(visit, day) >= 0 && daysSince(visit, day) <= SEEN_LATELY);
    }

    LocalDate held(Charts.Visit visit) {
        return visit.held().plusDays(later);
    }

    int age(LocalDate day) {
        return Period.between(chart.born(), day).getYears();
    }

    private long daysSince(Charts.Visit visit, LocalDate day) {
        return ChronoUnit.DAYS.between(held(visit), day);
    }
}
