package health.lintel.messaging;

import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.Decision;
import health.lintel.triage.Reading;
import org.jspecify.annotations.Nullable;

/// What a writer is shown before anything is sent.
///
/// @param reading null when reading failed
/// @param stop    the stop page that waits for an answer; null where there is none
public record Review(
        Draft draft,
        @Nullable Reading reading,
        Decision decision,
        ReceiptId receipt,
        @Nullable Stop stop) {

    /// A page with a number to call, or the conduct warning, comes before the words can be sent.
    public boolean mustStop() {
        return decision.stops();
    }

    public boolean mustWarn() {
        return decision.warning() != null && !draft.shown().contains(Draft.Shown.CONDUCT_WARNING);
    }

    public boolean mustAskSubject() {
        return decision.ask() != null && !draft.shown().contains(Draft.Shown.SUBJECT);
    }
}
