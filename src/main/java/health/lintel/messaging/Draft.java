package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Words typed and not sent.
///
/// @param conversation the conversation they would join; null for a new one
/// @param lane         what the writer chose that it is about; null before that
/// @param receipt      the newest decision on these words
public record Draft(
        DraftId id,
        PatientId patient,
        PersonId writer,
        @Nullable ConversationId conversation,
        About about,
        @Nullable String lane,
        String text,
        @Nullable ReceiptId receipt,
        Instant savedAt) {

    /// Whom the words are about, as the writer chose.
    public enum About {
        SELF,
        HELPED,
        OTHER
    }
}
