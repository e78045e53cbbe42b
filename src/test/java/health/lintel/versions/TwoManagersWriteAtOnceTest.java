package health.lintel.versions;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.versions.NotAllowed.Why;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TwoManagersWriteAtOnceTest extends TwoPersons {
    @Test
    void the_second_is_shown_both_texts_and_nothing_is_lost() {
        int number = versions.begin(mo, policies.currentNumber(), "Together.");
        PolicyText opened = now(number).text();
        versions.save(mo, number, 1, opened.withTyped(TURNS, "5"));

        var saving = versions.save(ada, number, 1, opened.withTyped(LATE, "We are late."));

        assertThat(saving).isInstanceOfSatisfying(Versions.Saving.Conflict.class, conflict -> {
            assertThat(conflict.by()).isEqualTo(mo);
            assertThat(conflict.revision()).isEqualTo(2);
            assertThat(conflict.theirs().leaves().get(TURNS).text()).isEqualTo("5");
            assertThat(conflict.base().yaml()).isEqualTo(opened.yaml());
        });
    }

    @Test
    void of_ten_who_save_in_the_same_moment_one_is_first_and_nine_are_told() throws Exception {
        int number = versions.begin(mo, policies.currentNumber(), "Together.");
        PolicyText opened = now(number).text();
        List<Callable<Versions.Saving>> all = java.util.stream.IntStream.rangeClosed(1, 10)
                .<Callable<Versions.Saving>>mapToObj(
                        turns -> () -> versions.save(mo, number, 1, opened.withTyped(TURNS, "" + turns)))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            int kept = 0;
            for (Future<Versions.Saving> each : pool.invokeAll(all)) {
                if (each.get() instanceof Versions.Saving.Kept) kept++;
            }
            assertThat(kept).isEqualTo(1);
        }
        assertThat(versions.revisions(number)).hasSize(2);
    }

    @Test
    void every_text_that_was_saved_can_be_read_again() {
        int number = draft(TURNS, "7");
        change(ada, number, TURNS, "8");

        assertThat(versions.revisions(number)).extracting(Versions.Revision::by).containsExactly(mo, mo, ada);
        assertThat(versions.text(number, 2).orElseThrow().leaves().get(TURNS).text())
                .isEqualTo("7");
    }

    @Test
    void a_draft_begun_before_another_went_live_takes_its_changes_in_first() {
        int mine = draft(LATE, "We are late. Call {phone} now. " + policies.currentNumber());
        String turns = otherTurns();
        live(TURNS, turns);

        assertThat(refused(() -> propose(mine))).isEqualTo(Why.HAS_ERRORS);
        versions.catchUp(mo, mine);
        assertThat(now(mine).text().leaves().get(TURNS).text()).isEqualTo(turns);
        assertThat(now(mine).text().leaves().get(LATE).text()).startsWith("We are late. Call {phone} now.");
        propose(mine);
        assertThat(now(mine).state()).isEqualTo(VersionState.PROPOSED);
    }
}
