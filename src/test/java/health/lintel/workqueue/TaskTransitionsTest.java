package health.lintel.workqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.workqueue.TaskTransitions.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TaskTransitionsTest {
    private static final Path DRAWING = Path.of("docs/workflows/task.md");

    @Test
    void every_state_is_reached_from_the_beginning() {
        Set<TaskStatus> reached = EnumSet.noneOf(TaskStatus.class);
        boolean grown = true;
        while (grown) {
            grown = reached.addAll(TaskTransitions.STEPS.stream()
                    .filter(step -> step.from() == null || reached.contains(step.from()))
                    .map(Step::to)
                    .collect(Collectors.toSet()));
        }
        assertThat(reached).containsExactlyInAnyOrder(TaskStatus.values());
    }

    @Test
    void from_every_open_state_a_task_can_be_completed_and_given_to_others() {
        assertThat(TaskTransitions.OPEN_STATES).allSatisfy(open -> {
            assertThat(TaskTransitions.allows(Act.COMPLETE, open, TaskStatus.COMPLETED))
                    .isTrue();
            assertThat(TaskTransitions.allows(Act.COVER, open, TaskStatus.REQUESTED))
                    .isTrue();
            assertThat(TaskTransitions.allows(Act.HAND_OVER, open, TaskStatus.ACCEPTED))
                    .isTrue();
        });
    }

    @Test
    void a_completed_task_only_ever_leaves_that_state_by_undo() {
        assertThat(TaskTransitions.STEPS)
                .filteredOn(step -> step.from() == TaskStatus.COMPLETED)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.act()).isEqualTo(Act.UNDO));
    }

    @Test
    void every_act_is_in_the_table() {
        assertThat(TaskTransitions.STEPS.stream().map(Step::act).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Act.values());
    }

    @Test
    void what_is_not_in_the_table_is_refused() {
        assertThatThrownBy(() -> TaskTransitions.guard(Act.CLAIM, TaskStatus.COMPLETED, TaskStatus.ACCEPTED))
                .isInstanceOf(TaskChanged.class);
        assertThatThrownBy(() -> TaskTransitions.guard(Act.ASK, TaskStatus.REQUESTED, TaskStatus.ON_HOLD))
                .isInstanceOf(TaskChanged.class);
    }

    /// Draw it again with `mvn test -Dtest=TaskTransitionsTest -Dlintel.draw=true`.
    @Test
    void the_drawing_shows_the_table() throws IOException {
        if (Boolean.getBoolean("lintel.draw")) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, drawing());
        }
        assertThat(Files.readString(DRAWING)).isEqualTo(drawing());
    }

    private static String drawing() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (Step step : TaskTransitions.STEPS) {
            if (Objects.equals(step.from(), step.to())) continue;
            String from = step.from() == null ? "[*]" : step.from().name();
            arrows.computeIfAbsent(from + " --> " + step.to(), arrow -> new LinkedHashSet<>())
                    .add(words(step.act()));
        }
        String lines = arrows.entrySet().stream()
                .map(arrow -> "    " + arrow.getKey() + ": " + String.join(", ", arrow.getValue()))
                .collect(Collectors.joining("\n"));
        String staying = Arrays.stream(Act.values())
                .filter(act -> TaskTransitions.STEPS.stream()
                        .anyMatch(step -> step.act() == act && Objects.equals(step.from(), step.to())))
                .map(TaskTransitionsTest::words)
                .collect(Collectors.joining(", "));
        return """
                # The life of a task

                Drawn from `TaskTransitions` by `TaskTransitionsTest`; do not edit by hand. States are FHIR's task states.

                ```mermaid
                stateDiagram-v2
                %s
                    COMPLETED --> [*]
                ```

                Acts that can leave the state as it is: %s. `undo` takes back one's own last claim, hand-over or completion for 20 seconds.
                """.formatted(lines, staying);
    }

    private static String words(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
