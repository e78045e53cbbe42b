package health.lintel.medications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fill that a pharmacy told us of.
///
/// @param on       handed over, or given to the mail
/// @param quantity null if nobody said
/// @param days     that it lasts as the pharmacy says; null if nobody said
public record Dispense(
        UUID id,
        UUID prescription,
        LocalDate on,
        @Nullable BigDecimal quantity,
        @Nullable Integer days,
        Way way) {
    /// Days that we allow the mail: before, the patient may not have it in hand.
    static final int MAIL_DAYS = 5;

    /// How it reached the patient.
    public enum Way {
        PICKED_UP,
        MAILED
    }

    /// The first day on which it can be taken from.
    LocalDate inHand() {
        return way == Way.MAILED ? on.plusDays(MAIL_DAYS) : on;
    }
}
