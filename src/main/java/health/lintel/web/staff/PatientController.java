package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.web.ui.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One patient.
@Controller
class PatientController {
    private final Items items;
    private final PatientSummary summary;

    PatientController(Items items, PatientSummary summary) {
        this.items = items;
        this.summary = summary;
    }

    @GetMapping("/patients/{patient}")
    Answer show(SignedIn person, @PathVariable UUID patient) {
        return summary.show(person, items.chart(person, patient), null);
    }
}
