package health.lintel.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A health problem on the chart.
///
/// @param status FHIR's code: active, recurrence, relapse, inactive, remission, resolved; `unknown` if nobody said
public record Condition(
        String fhirId,
        String name,
        String status,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt) {

    public boolean isActive() {
        return status.equals("active") || status.equals("recurrence") || status.equals("relapse");
    }
}
