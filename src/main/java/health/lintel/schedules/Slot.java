package health.lintel.schedules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A piece of a clinician's open hours, in which one visit can be.
public record Slot(UUID id, Schedule schedule, @Nullable String fhirId, Instant start, Instant end, State state) {

    /// FHIR knows free and busy; held is busy for a few minutes.
    public enum State {
        FREE,
        HELD,
        BOOKED
    }

    public boolean isFree() {
        return state == State.FREE;
    }
}
