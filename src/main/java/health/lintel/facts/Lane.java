package health.lintel.facts;

import java.util.Locale;
import java.util.Optional;

/// What the writer chose the message to be about. The words beat the choice for safety and clinical matters.
public enum Lane {
    FOLLOW_UP,
    NEW_CONCERN,
    REFILL,
    APPOINTMENT,
    BILLING,
    INSURANCE,
    PRIOR_AUTHORIZATION,
    RECORDS,
    OTHER;

    /// As files write it, such as `new-concern`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Lane> of(String id) {
        for (Lane lane : values()) {
            if (lane.id().equals(id)) return Optional.of(lane);
        }
        return Optional.empty();
    }
}
