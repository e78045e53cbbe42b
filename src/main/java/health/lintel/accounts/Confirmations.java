package health.lintel.accounts;

import health.lintel.accounts.WrongTries.Counted;
import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.util.List;
import org.springframework.stereotype.Component;

/// "Is it really you?": a fresh code of the authenticator app before an act that only one person may do, so that an
/// open screen is not enough. A code is taken once.
@Component
public class Confirmations {
    private final SecondFactors factors;
    private final WrongTries tries;
    private final Transactions transactions;
    private final AuditTrail audit;

    Confirmations(SecondFactors factors, WrongTries tries, Transactions transactions, AuditTrail audit) {
        this.factors = factors;
        this.tries = tries;
        this.transactions = transactions;
        this.audit = audit;
    }

    /// What came of it.
    public enum Confirmed {
        YES,
        WRONG_CODE,
        TOO_MANY_TRIES
    }

    /// @param act for the audit trail, such as "renewal.decide"
    public Confirmed confirm(PersonId person, String code, String act) {
        List<Counted> counted = WrongTries.ofCode(person.toString());
        boolean mustWait = transactions.forSystem(() -> tries.wait(counted).isPresent());
        if (mustWait) return Confirmed.TOO_MANY_TRIES;
        boolean isRight = factors.isSetUp(person) && factors.takes(person, code.strip());
        return transactions.forSystem(() -> {
            if (isRight) tries.forget(counted.getFirst());
            else tries.record(counted);
            audit.record(person, isRight ? "confirmed" : "confirmation.refused", "account/" + person, null, act);
            return isRight ? Confirmed.YES : Confirmed.WRONG_CODE;
        });
    }
}
