package health.lintel.notifications;

import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail as it was, or would be, sent.
///
/// @param id also its Message-ID, so that a second attempt is the same mail
/// @param to null if we know no address
public record OutgoingMail(
        UUID id,
        PersonId person,
        @Nullable String to,
        String subject,
        String body,
        Instant createdAt,
        int attempts,
        State state) {

    public enum State {
        /// Waits for its turn, or for its next attempt.
        WAITING,
        /// No mail server is set up: it stays here to be seen.
        WOULD_BE_SENT,
        SENT,
        CANCELLED,
        /// Given up after the last attempt, or for want of an address: somebody should call.
        GIVEN_UP
    }
}
