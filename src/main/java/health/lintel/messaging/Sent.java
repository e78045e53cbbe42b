package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of pressing "Send".
public sealed interface Sent {
    /// The practice has the message. Pressing twice gives the same answer.
    ///
    /// @param answerBy by when we usually answer; null where no answer is owed
    record Delivered(ConversationId conversation, @Nullable Instant answerBy) implements Sent {}

    /// A person of the practice looks at it before it is delivered.
    record Held(ConversationId conversation) implements Sent {}

    /// Something has to be seen first; nothing was sent, the words are kept.
    record LookFirst(Review review) implements Sent {}

    /// There is no such draft of this writer (any more).
    record Gone() implements Sent {}
}
