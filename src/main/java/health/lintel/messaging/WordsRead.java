package health.lintel.messaging;

import health.lintel.datatypes.DraftId;
import health.lintel.decisions.Decision;
import health.lintel.triage.Reading;
import org.jspecify.annotations.Nullable;

/// Words were read and decided on; published in the transaction that keeps the receipt. It carries no words.
///
/// @param reading null when reading failed
public record WordsRead(DraftId draft, @Nullable Reading reading, Decision decision, By by) {
    /// Who typed the words: what staff take down from a caller stops nobody with a page.
    public enum By {
        WRITER,
        STAFF
    }
}
