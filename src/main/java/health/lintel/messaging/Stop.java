package health.lintel.messaging;

import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import java.time.Instant;
import java.util.UUID;

/// A stop page was shown (clause urgent.emergency).
///
/// @param welfareDue without a call, a send or "I am safe" by then, a nurse calls; the page said so
public record Stop(
        UUID id,
        PatientId patient,
        PersonId writer,
        DraftId draft,
        ReceiptId receipt,
        Instant shownAt,
        Instant welfareDue) {

    /// How a stop ended.
    public enum End {
        CALLED,
        SENT,
        SAFE,
        WELFARE_CALL
    }
}
