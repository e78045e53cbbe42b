package health.lintel.renewals;

import static health.lintel.renewals.RenewalStatus.*;
import static health.lintel.renewals.RenewalSteps.Act.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The life of a request as one table: it guards every change, is drawn in docs/refills.md and is tested.
public final class RenewalSteps {
    /// What happens to a request.
    public enum Act {
        ARRIVE,
        /// The pharmacy asked again.
        REMIND,
        MATCH,
        PREPARE,
        DECIDE,
        TURN_BACK
    }

    /// @param from null before it arrives
    public record Step(Act act, @Nullable RenewalStatus from, RenewalStatus to) {}

    public static final List<Step> STEPS = List.of(
            new Step(ARRIVE, null, RECEIVED),
            new Step(ARRIVE, null, DOUBTFUL),
            new Step(REMIND, DOUBTFUL, DOUBTFUL),
            new Step(REMIND, RECEIVED, RECEIVED),
            new Step(REMIND, PREPARED, PREPARED),
            new Step(MATCH, DOUBTFUL, RECEIVED),
            new Step(TURN_BACK, DOUBTFUL, TURNED_BACK),
            new Step(PREPARE, RECEIVED, PREPARED),
            new Step(DECIDE, RECEIVED, ANSWERED),
            new Step(DECIDE, PREPARED, ANSWERED));

    private RenewalSteps() {}

    static void guard(Act act, @Nullable RenewalStatus from, RenewalStatus to) {
        if (!STEPS.contains(new Step(act, from, to)))
            throw new RenewalChanged(act + " does not lead from " + from + " to " + to);
    }
}
