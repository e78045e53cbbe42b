package health.lintel.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Counts that nobody can be picked out of.
class WhomCasesFallOnTest {
    @Test
    void a_group_of_ten_is_not_shown_and_one_of_eleven_is() {
        List<Fairness.Counted> cases = new ArrayList<>();
        cases.addAll(some(10, "es", CaseState.LIFTED));
        cases.addAll(some(11, "en", CaseState.LIFTED));
        assertThat(row(cases, "es").isShown()).isFalse();
        assertThat(row(cases, "en").cases()).isEqualTo(11);
        assertThat(row(cases, "en").percent(row(cases, "en").lifted())).isEqualTo(100);
    }

    @Test
    void a_small_part_of_a_large_group_is_not_shown_either() {
        List<Fairness.Counted> cases = new ArrayList<>(some(30, "en", CaseState.LIFTED));
        cases.addAll(some(3, "en", CaseState.STANDS));
        assertThat(row(cases, "en").upheld()).isEqualTo(-1);
        assertThat(row(cases, "en").lifted()).isEqualTo(30);
    }

    private static List<Fairness.Counted> some(int many, String language, CaseState state) {
        List<Fairness.Counted> cases = new ArrayList<>();
        for (int i = 0; i < many; i++) cases.add(new Fairness.Counted(language, "from40", "patient", state));
        return cases;
    }

    private static Fairness.Row row(List<Fairness.Counted> cases, String language) {
        return Fairness.count(cases).stream()
                .filter(row -> row.value().equals(language))
                .findFirst()
                .orElseThrow();
    }
}
