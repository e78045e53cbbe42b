package health.lintel.coverage;

import health.lintel.datatypes.PatientId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Coverage as another system holds it, for the import: apart from [Insurance], since nobody need verify it.
@Component
public class CoverageIntake {
    private final CoverageRows coverage;
    private final Transactions transactions;
    private final Clock clock;

    CoverageIntake(CoverageRows coverage, Transactions transactions, Clock clock) {
        this.coverage = coverage;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void keep(PatientId patient, List<ImportedCoverage> imported) {
        if (imported.isEmpty()) return;
        transactions.forSystem(() -> {
            imported.forEach(each -> coverage.keepImported(patient, each, clock.instant()));
            return patient;
        });
    }
}
