package health.lintel.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.simulation.Side.Dimension;
import health.lintel.triage.Label;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AComparisonTest {
    private static final String FOLLOW_UP = "Since I started the amlodipine my ankles are a bit swollen at night.";
    private static final String CHEST = "I have crushing chest pain right now and I can't breathe.";

    private final Rulebook shipped = Rulebook.of(Past.SHIPPED);

    private Result compare(Rulebook draft, PastMessage... messages) {
        Comparison comparison = new Comparison(shipped, draft, Assumptions.shipped());
        for (PastMessage message : messages) comparison.add(message);
        return comparison.result();
    }

    @Test
    void the_same_policy_changes_nothing() {
        Result result = compare(shipped, Past.message(FOLLOW_UP, Past.seen(10)));
        assertThat(result.changed()).isZero();
        assertThat(result.now()).isEqualTo(result.draft());
    }

    @Test
    void a_shorter_window_turns_more_follow_ups_to_a_visit() {
        Result result = compare(
                Rulebook.of(Past.window(7)),
                Past.message(FOLLOW_UP, Past.seen(3)),
                Past.message(FOLLOW_UP, Past.seen(10)));
        assertThat(result.now().count(Fate.DELIVERED)).isEqualTo(2);
        assertThat(result.draft().count(Fate.DELIVERED)).isEqualTo(1);
        assertThat(result.cases()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("DELIVER to clinical");
            assertThat(change.after()).contains("BOOK_VISIT");
            assertThat(change.clause()).isEqualTo("follow-up.window");
            assertThat(change.rule()).isEqualTo("belongs to a recent visit");
        });
    }

    @Test
    void a_case_holds_no_words_and_no_chart_facts() {
        Result result = compare(Rulebook.of(Past.window(7)), Past.message(FOLLOW_UP, Past.seen(10)));
        assertThat(result.cases().toString()).doesNotContain("ankles", "amlodipine", "blood pressure", "1974");
    }

    @Test
    void no_policy_sends_everything_to_the_provider() {
        Result result = compare(
                Rulebook.none(Past.SHIPPED),
                Past.message(FOLLOW_UP, Past.seen(3)),
                Past.message("I want to pay my bill.", Past.seen(3)),
                Past.message(CHEST, Past.seen(3)));
        assertThat(result.draft().count(Dimension.POOL, "providers")).isEqualTo(3);
        assertThat(result.draft().count(Fate.DELIVERED)).isEqualTo(3);
        assertThat(result.draft().toProviders().likely()).isEqualTo(3);
        assertThat(result.now().toProviders().high()).isLessThan(1);
        assertThat(result.stoppedOnlyNow()).isEqualTo(1);
        assertThat(result.draft().emergencies().missed()).isEqualTo(1);
        assertThat(result.now().emergencies().stopped()).isEqualTo(1);
    }

    @Test
    void an_emergency_that_only_a_person_knows_of_counts_as_one() {
        Result result = compare(shipped, Past.message("I want to pay my bill.", Past.seen(3), Label.EMERGENCY));
        assertThat(result.now().emergencies().all()).isEqualTo(1);
        assertThat(result.now().emergencies().missed()).isEqualTo(1);
    }

    @Test
    void twenty_cases_are_shown_however_many_there_are() {
        PastMessage[] many = new PastMessage[50];
        java.util.Arrays.fill(many, Past.message(FOLLOW_UP, Past.seen(10)));
        Result result = compare(Rulebook.of(Past.window(7)), many);
        assertThat(result.changed()).isEqualTo(50);
        assertThat(result.cases()).hasSize(20);
    }

    @Test
    void a_pool_with_more_work_than_minutes_is_late() {
        Workload work = new Workload();
        LocalDate monday = LocalDate.of(2026, 11, 16);
        work.add(monday, monday.plusDays(1), new Range(60, 120, 240));
        Side.Late late = work.forecast(60, shipped.calendar());
        assertThat(late.share()).isEqualTo(new Range(0, 0, 0.5));
        assertThat(late.behind()).isEqualTo(new Range(0, 1, 3));
    }
}
