package health.lintel.accounts;

import health.lintel.datatypes.PersonId;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Tells the codes of the demo's staff, who have no phones. It exists only where `lintel.demo.codes=true`.
@Component
@ConditionalOnProperty("lintel.demo.codes")
public class DemoCodes {
    private final SecondFactors factors;

    DemoCodes(SecondFactors factors) {
        this.factors = factors;
    }

    public Optional<String> currentCode(PersonId person) {
        return factors.currentCode(person);
    }
}
