package health.lintel.versions;

import static health.lintel.versions.VersionAct.*;
import static health.lintel.versions.VersionState.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The life of a version as one table: it guards every step, is drawn in docs/workflows/policy-version.md and is
/// tested.
final class VersionTransitions {
    /// @param from null before the version is begun
    record Edge(VersionAct act, @Nullable VersionState from, VersionState to) {}

    static final List<Edge> EDGES = List.of(
            new Edge(BEGIN, null, DRAFT),
            new Edge(PROPOSE, DRAFT, PROPOSED),
            new Edge(WITHDRAW, DRAFT, WITHDRAWN),
            new Edge(TAKE_BACK, PROPOSED, DRAFT),
            new Edge(REFUSE, PROPOSED, REFUSED),
            new Edge(WITHDRAW, PROPOSED, WITHDRAWN),
            new Edge(APPROVE, PROPOSED, APPROVED),
            new Edge(WITHDRAW, APPROVED, WITHDRAWN),
            new Edge(COME_INTO_FORCE, APPROVED, IN_FORCE),
            new Edge(RETIRE, IN_FORCE, RETIRED),
            new Edge(ROLL_BACK, null, IN_FORCE),
            new Edge(CONFIRM, IN_FORCE, IN_FORCE),
            new Edge(CONFIRM, RETIRED, RETIRED));

    private VersionTransitions() {}

    static boolean allows(VersionAct act, @Nullable VersionState from) {
        return to(act, from).isPresent();
    }

    static Optional<VersionState> to(VersionAct act, @Nullable VersionState from) {
        return EDGES.stream()
                .filter(edge -> edge.act() == act && edge.from() == from)
                .map(Edge::to)
                .findFirst();
    }

    static VersionState guard(VersionAct act, @Nullable VersionState from) {
        return to(act, from)
                .orElseThrow(
                        () -> new NotAllowed(NotAllowed.Why.NOT_IN_THIS_STATE, act + " does not lead on from " + from));
    }
}
