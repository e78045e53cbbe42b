package health.lintel.workqueue;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;

/// What a colleague wrote about a task for colleagues.
public record Note(UUID id, Instant at, PersonId by, Kind kind, String words) {
    public enum Kind {
        NOTE,
        QUESTION,
        ANSWER
    }
}
