package health.lintel.messaging;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words typed and not sent.
///
/// @param conversation the conversation they would join; null for a new one
/// @param lane         what the writer chose that it is about; null before that
/// @param shown        pages that the writer saw for these very words and went on from
/// @param receipt      the newest decision on these words
public record Draft(
        DraftId id,
        PatientId patient,
        PersonId writer,
        @Nullable ConversationId conversation,
        About about,
        @Nullable String lane,
        String text,
        Set<Shown> shown,
        @Nullable ReceiptId receipt,
        Instant savedAt) {

    public Draft {
        shown = Set.copyOf(shown);
    }

    /// Pages that a writer can go on from.
    public enum Shown {
        STOP_PAGE,
        CONDUCT_WARNING,
        /// "Is this about you?"
        SUBJECT
    }

    /// Other words were not seen by anybody yet: whatever was shown for the old ones counts no longer.
    Draft saying(String words, About aboutWhom, @Nullable String chosenLane, Instant at) {
        Set<Shown> still = words.equals(text) && aboutWhom == about ? shown : Set.of();
        return new Draft(id, patient, writer, conversation, aboutWhom, chosenLane, words, still, receipt, at);
    }

    Draft after(Shown page, Instant at) {
        Set<Shown> all = new java.util.HashSet<>(shown);
        all.add(page);
        return new Draft(id, patient, writer, conversation, about, lane, text, all, receipt, at);
    }

    Draft judged(ReceiptId by) {
        return new Draft(id, patient, writer, conversation, about, lane, text, shown, by, savedAt);
    }

    /// Whom the words are about, as the writer chose.
    public enum About {
        SELF,
        HELPED,
        OTHER
    }
}
