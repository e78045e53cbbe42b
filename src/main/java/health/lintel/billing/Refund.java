package health.lintel.billing;

import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.UUID;

/// Money to be paid back: one person asks for it, another decides, the processor says what came of it.
public record Refund(
        UUID id,
        PatientId patient,
        UUID payment,
        Money amount,
        String why,
        PersonId askedBy,
        Instant askedAt,
        State state) {

    /// How it stands.
    public enum State {
        ASKED,
        APPROVED,
        DECLINED,
        PAID,
        FAILED
    }

    /// Does it hold back its part of the payment?
    boolean counts() {
        return state != State.DECLINED && state != State.FAILED;
    }
}
