package health.lintel.versions;

import static health.lintel.versions.VersionAct.*;
import static health.lintel.versions.VersionState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VersionTransitionsTest {
    private static final Path DRAWING = Path.of("docs/workflows/policy-version.md");

    @Test
    void every_state_is_reached_from_the_beginning_and_every_act_is_in_the_table() {
        Set<VersionState> reached = EnumSet.noneOf(VersionState.class);
        boolean grown = true;
        while (grown) {
            grown = reached.addAll(VersionTransitions.EDGES.stream()
                    .filter(edge -> edge.from() == null || reached.contains(edge.from()))
                    .map(VersionTransitions.Edge::to)
                    .collect(Collectors.toSet()));
        }
        assertThat(reached).containsExactlyInAnyOrder(VersionState.values());
        assertThat(VersionTransitions.EDGES.stream()
                        .map(VersionTransitions.Edge::act)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(VersionAct.values());
    }

    @Test
    void nothing_comes_into_force_that_was_not_approved_or_in_force_before() {
        assertThat(VersionTransitions.EDGES)
                .filteredOn(edge -> edge.to() == IN_FORCE && edge.from() != IN_FORCE)
                .extracting(VersionTransitions.Edge::act)
                .containsExactlyInAnyOrder(COME_INTO_FORCE, ROLL_BACK);
        assertThat(VersionTransitions.EDGES)
                .filteredOn(edge -> edge.to() == APPROVED)
                .extracting(VersionTransitions.Edge::from)
                .containsExactly(PROPOSED);
    }

    @Test
    void what_is_refused_withdrawn_or_past_stays_so() {
        for (VersionState end : Set.of(REFUSED, WITHDRAWN, RETIRED)) {
            assertThat(VersionTransitions.EDGES)
                    .filteredOn(edge -> edge.from() == end)
                    .allSatisfy(edge -> assertThat(edge.to()).isEqualTo(end));
        }
    }

    @Test
    void what_is_not_in_the_table_is_refused() {
        for (VersionAct act : VersionAct.values()) {
            for (VersionState from : VersionState.values()) {
                boolean inTable =
                        VersionTransitions.EDGES.stream().anyMatch(edge -> edge.act() == act && edge.from() == from);
                assertThat(VersionTransitions.allows(act, from)).isEqualTo(inTable);
            }
        }
        assertThatThrownBy(() -> VersionTransitions.guard(APPROVE, DRAFT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> VersionTransitions.guard(WITHDRAW, IN_FORCE)).isInstanceOf(NotAllowed.class);
    }

    /// Draw it again with `mvn test -Dtest=VersionTransitionsTest -Dlintel.draw=true`.
    @Test
    void the_drawing_shows_the_table() throws IOException {
        if (Boolean.getBoolean("lintel.draw")) Files.writeString(DRAWING, drawing());
        assertThat(Files.readString(DRAWING)).isEqualTo(drawing());
    }

    private static String drawing() {
        Map<String, String> arrows = new LinkedHashMap<>();
        for (VersionTransitions.Edge edge : VersionTransitions.EDGES) {
            String arrow = (edge.from() == null ? "[*]" : edge.from().name()) + " --> " + edge.to();
            arrows.merge(arrow, said(edge.act()), (one, other) -> one + ", " + other);
        }
        StringBuilder drawing = new StringBuilder("""
                # The life of a version of the policy

                Drawn from `VersionTransitions` by `VersionTransitionsTest`; do not edit by hand. *Come into force* and
                *retire* happen by the clock.

                ```mermaid
                stateDiagram-v2
                """);
        arrows.forEach((arrow, acts) -> drawing.append("    " + arrow + ": " + acts + "\n"));
        for (VersionState end : new VersionState[] {REFUSED, WITHDRAWN, RETIRED}) {
            drawing.append("    " + end + " --> [*]\n");
        }
        return drawing.append("```\n").toString();
    }

    private static String said(VersionAct act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
