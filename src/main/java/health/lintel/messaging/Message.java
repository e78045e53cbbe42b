package health.lintel.messaging;

import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message of a conversation.
///
/// @param takenDownBy member of staff who wrote down what a caller said; null when the writer typed it
/// @param visibleAt   a reply of staff can be taken back until then
/// @param answerDue   reply by then; null where no answer is owed
/// @param asks        staff asked something: answering costs no turn
/// @param held        a person decides first whether it is delivered
public record Message(
        MessageId id,
        PersonId author,
        Conversation.Side side,
        @Nullable PersonId takenDownBy,
        String text,
        Instant sentAt,
        Instant visibleAt,
        @Nullable Instant answerDue,
        boolean asks,
        boolean held,
        @Nullable ReceiptId receipt,
        @Nullable Instant openedAt) {

    public boolean isHeld() {
        return held;
    }
}
