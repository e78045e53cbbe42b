package health.lintel.conduct;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What staff say about something that happened in person or on the phone.
///
/// @param heardBy    who heard or saw it, in the reporter's words
/// @param target     the member of staff whom it was aimed at; null when nobody in particular
/// @param reportedBy who wrote it down
public record Witness(
        Channel channel,
        Instant happenedAt,
        String heardBy,
        @Nullable PersonId target,
        PersonId reportedBy) {

    /// Where it happened.
    public enum Channel {
        IN_PERSON,
        PHONE
    }
}
