package health.lintel.web.patient;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// "Message sent", or "A person looks at it first". Can be opened again and printed.
///
/// @param reference short name of the message, for a call
/// @param answerBy  by when we usually answer; null where no answer is owed
/// @param lookBy    by when a person first looks, where that is sooner
/// @param said      what the portal said about it, in both languages
/// @param held      a person decides first whether it is delivered
/// @param receipt   how it was decided
public record SentPage(
        ConversationId conversation,
        String reference,
        Instant sentAt,
        @Nullable Instant answerBy,
        @Nullable Instant lookBy,
        List<ReceiptBody.Told> said,
        boolean held,
        @Nullable ReceiptId receipt)
        implements Page {
    public SentPage {
        said = List.copyOf(said);
    }

    @Override
    public String template() {
        return held ? "patient/held" : "patient/sent";
    }
}
