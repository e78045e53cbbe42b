package health.lintel.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseStepsTest {
    private static final Path DOC = Path.of("docs/conduct.md");

    @Test
    void every_pair_of_state_and_act_leads_where_the_table_says_and_nowhere_else() {
        int edges = 0;
        for (CaseState from : fromStates()) {
            for (CaseAct act : CaseAct.values()) {
                List<CaseState> to = CaseSteps.TABLE.stream()
                        .filter(step -> step.from() == from && step.act() == act)
                        .map(CaseSteps.Step::to)
                        .toList();
                assertThat(to).as(from + " " + act).hasSizeLessThanOrEqualTo(1);
                assertThat(CaseSteps.next(from, act).stream().toList()).isEqualTo(to);
                edges += to.size();
            }
        }
        assertThat(edges).isEqualTo(CaseSteps.TABLE.size());
    }

    @Test
    void every_state_is_reached_and_what_is_over_stays_over() {
        Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
        boolean grown = true;
        while (grown) {
            grown = reached.addAll(CaseSteps.TABLE.stream()
                    .filter(step -> step.from() == null || reached.contains(step.from()))
                    .map(CaseSteps.Step::to)
                    .collect(Collectors.toSet()));
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        for (CaseState state : CaseState.values()) {
            boolean leaves = CaseSteps.TABLE.stream().anyMatch(step -> step.from() == state);
            assertThat(leaves).as(state.name()).isEqualTo(!state.isOver());
        }
    }

    @Test
    void nothing_upholds_a_case_that_nobody_confirmed() {
        assertThat(CaseSteps.next(CaseState.REPORTED, CaseAct.UPHOLD)).isEmpty();
        assertThat(CaseSteps.next(CaseState.DISMISSED, CaseAct.CONFIRM)).isEmpty();
    }

    /// `LINTEL_WRITE_DOCS=1` draws it again.
    @Test
    void the_drawing_shows_the_table() throws IOException {
        List<String> arrows = CaseSteps.TABLE.stream()
                .map(step -> "    " + (step.from() == null ? "[*]" : step.from()) + " --> " + step.to() + ": "
                        + step.act().name().toLowerCase(Locale.ROOT))
                .toList();
        Drawn.in(DOC, "case", arrows);
    }

    private static List<@Nullable CaseState> fromStates() {
        List<@Nullable CaseState> all = new ArrayList<>(Arrays.asList(CaseState.values()));
        all.add(null);
        return all;
    }
}
