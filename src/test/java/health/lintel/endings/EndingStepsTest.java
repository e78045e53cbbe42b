package health.lintel.endings;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.conduct.Drawn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndingStepsTest {
    @Test
    void every_pair_of_state_and_act_leads_where_the_table_says_and_nowhere_else() {
        List<@Nullable EndingState> all = new ArrayList<>(Arrays.asList(EndingState.values()));
        all.add(null);
        int edges = 0;
        for (EndingState from : all) {
            for (EndingAct act : EndingAct.values()) {
                List<EndingState> to = EndingSteps.TABLE.stream()
                        .filter(step -> step.from() == from && step.act() == act)
                        .map(EndingSteps.Step::to)
                        .toList();
                assertThat(to).as(from + " " + act).hasSizeLessThanOrEqualTo(1);
                assertThat(EndingSteps.next(from, act).stream().toList()).isEqualTo(to);
                edges += to.size();
            }
        }
        assertThat(edges).isEqualTo(EndingSteps.TABLE.size());
    }

    @Test
    void it_can_be_stopped_at_every_step_and_never_after_the_last() {
        for (EndingState state : EndingState.values()) {
            assertThat(EndingSteps.next(state, EndingAct.STOP).isPresent())
                    .as(state.name())
                    .isEqualTo(!state.isOver());
        }
    }

    @Test
    void nobody_becomes_a_former_patient_but_through_every_step() {
        EndingState at = EndingState.OPENED;
        List<EndingState> way = new ArrayList<>(List.of(at));
        while (!at.isOver()) {
            EndingState here = at;
            at = EndingSteps.TABLE.stream()
                    .filter(step -> step.from() == here && step.act() != EndingAct.STOP)
                    .map(EndingSteps.Step::to)
                    .findFirst()
                    .orElseThrow();
            way.add(at);
        }
        assertThat(way).hasSize(8).endsWith(EndingState.NOTICE, EndingState.FORMER);
    }

    @Test
    void acute_care_pregnancy_cancer_treatment_and_a_crisis_stand_against_ending_care() {
        List<Question> asked = Question.forAge(50);
        for (Question danger : List.of(
                Question.ACUTE_OR_POST_OPERATIVE,
                Question.PREGNANCY,
                Question.CANCER_TREATMENT,
                Question.CRISIS,
                Question.PROTECTED_OR_RETALIATION)) {
            Map<Question, Boolean> answers = fine();
            answers.put(danger, true);
            assertThat(Question.against(asked, answers)).containsExactly(danger);
        }
        assertThat(Question.against(asked, fine())).isEmpty();
        assertThat(Question.against(asked, Map.of())).isEqualTo(asked);
    }

    @Test
    void a_child_has_questions_of_its_own_and_never_pays_for_a_parent() {
        assertThat(Question.forAge(9)).contains(Question.CHILD_FOR_A_PARENT, Question.CHILD_HAS_A_DOCTOR);
        assertThat(Question.forAge(18)).doesNotContain(Question.CHILD_FOR_A_PARENT);
        Map<Question, Boolean> answers = fine();
        answers.put(Question.CHILD_FOR_A_PARENT, true);
        answers.put(Question.CHILD_HAS_A_DOCTOR, true);
        assertThat(Question.against(Question.forAge(9), answers)).containsExactly(Question.CHILD_FOR_A_PARENT);
    }

    @Test
    void each_state_names_its_source_and_nobody_gets_less_than_thirty_days() {
        var all = new StateProfiles().all();
        assertThat(all).containsKeys("default", "NJ", "WY", "OR");
        assertThat(all.values()).allSatisfy(profile -> {
            assertThat(profile.days()).isGreaterThanOrEqualTo(30);
            assertThat(profile.source()).isNotBlank();
        });
        assertThat(new StateProfiles().of("ZZ").code()).isEqualTo("default");
    }

    @Test
    void the_drawing_shows_the_table() throws IOException {
        List<String> arrows = EndingSteps.TABLE.stream()
                .map(step -> "    " + (step.from() == null ? "[*]" : step.from()) + " --> " + step.to() + ": "
                        + step.act().name().toLowerCase(Locale.ROOT))
                .toList();
        Drawn.in(Path.of("docs/conduct.md"), "ending", arrows);
    }

    static Map<Question, Boolean> fine() {
        Map<Question, Boolean> answers = new EnumMap<>(Question.class);
        for (Question question : Question.forAge(50)) answers.put(question, false);
        answers.put(Question.DISABILITY_CONSIDERED, true);
        answers.put(Question.PLAN_SETTLED, true);
        return answers;
    }
}
