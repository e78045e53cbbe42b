package health.lintel.readerwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ARateMovesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String EMERGENCY = "label:EMERGENCY";

    private final List<Count> counts = new ArrayList<>();

    @Test
    void emergencies_that_double_are_marked() {
        everyDay(Drift.READ, "en", 100, 100);
        everyDay(EMERGENCY, "en", 4, 9);

        Rate rate = drift("").rate(EMERGENCY);

        assertThat(rate.beforeShare()).isCloseTo(0.04, within(0.0001));
        assertThat(rate.recentShare()).isCloseTo(0.09, within(0.0001));
        assertThat(rate.deviations()).isGreaterThan(3);
        assertThat(rate.moved()).isEqualTo(Rate.Moved.UP);
    }

    @Test
    void emergencies_that_are_no_longer_seen_are_marked() {
        everyDay(Drift.READ, "en", 100, 100);
        everyDay(EMERGENCY, "en", 4, 0);

        assertThat(drift("").rate(EMERGENCY).moved()).isEqualTo(Rate.Moved.DOWN);
    }

    @Test
    void what_moves_within_chance_is_not_marked() {
        everyDay(Drift.READ, "en", 100, 100);
        everyDay(EMERGENCY, "en", 5, 6);

        assertThat(drift("").rate(EMERGENCY).moved()).isEqualTo(Rate.Moved.STEADY);
    }

    @Test
    void small_counts_say_nothing_however_far_they_moved() {
        everyDay(Drift.READ, "en", 5, 2);
        counts.add(new Count(TODAY, "en", EMERGENCY, 4));

        Rate rate = drift("").rate(EMERGENCY);

        assertThat(rate.deviations()).isGreaterThan(3);
        assertThat(rate.moved()).isEqualTo(Rate.Moved.TOO_FEW);
    }

    @Test
    void a_change_in_one_language_shows_when_that_language_is_asked_for() {
        everyDay(Drift.READ, "en", 200, 200);
        everyDay(Drift.READ, "es", 20, 20);
        everyDay(EMERGENCY, "en", 10, 10);
        everyDay(EMERGENCY, "es", 2, 0);

        assertThat(drift("").rate(EMERGENCY).moved()).isEqualTo(Rate.Moved.STEADY);
        assertThat(drift("es").rate(EMERGENCY).moved()).isEqualTo(Rate.Moved.DOWN);
        assertThat(drift("").rate("language:es").recentShare()).isCloseTo(20 / 220.0, within(0.0001));
    }

    @Test
    void stop_pages_gone_past_are_a_share_of_those_shown() {
        everyDay(Drift.READ, "en", 100, 100);
        everyDay(Drift.STOP_SHOWN, "en", 4, 4);
        everyDay(Drift.STOP_PASSED, "en", 1, 3);

        Rate rate = drift("").rate(Drift.STOP_PASSED);

        assertThat(rate.recentShare()).isCloseTo(0.75, within(0.0001));
        assertThat(rate.moved()).isEqualTo(Rate.Moved.UP);
    }

    @Test
    void a_flood_of_texts_is_marked_and_a_day_that_is_not_over_makes_no_drought() {
        everyDay(Drift.READ, "en", 50, 100);
        assertThat(drift("").textsMoved()).isEqualTo(Rate.Moved.UP);

        counts.clear();
        everyDay(Drift.READ, "en", 50, 50);
        counts.removeIf(count -> count.day().equals(TODAY));
        assertThat(drift("").textsMoved()).isEqualTo(Rate.Moved.STEADY);
    }

    @Test
    void eight_weeks_and_fourteen_days_hold_every_text_once() {
        everyDay(Drift.READ, "en", 3, 5);

        List<Drift.Span> spans = drift("").spans(Drift.READ);

        assertThat(spans).hasSize(22);
        assertThat(spans.stream().mapToInt(Drift.Span::times).sum()).isEqualTo(56 * 3 + 14 * 5);
        assertThat(spans.getFirst().from()).isEqualTo(TODAY.minusDays(69));
        assertThat(spans.getLast().from()).isEqualTo(TODAY);
    }

    private Drift drift(String language) {
        return new Drift(counts, TODAY, language);
    }

    private void everyDay(String name, String language, int before, int recently) {
        for (int ago = 0; ago < Drift.DAYS; ago++) {
            int times = ago < Drift.RECENT_DAYS ? recently : before;
            counts.add(new Count(TODAY.minusDays(ago), language, name, times));
        }
    }
}
