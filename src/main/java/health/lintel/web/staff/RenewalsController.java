package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.PatientId;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.renewals.Renewal;
import health.lintel.renewals.Renewals;
import health.lintel.web.ui.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pharmacies' requests that wait for us, the earliest due first (clause `refill.decision`).
@Controller
class RenewalsController {
    private final Renewals renewals;
    private final People people;

    RenewalsController(Renewals renewals, People people) {
        this.renewals = renewals;
        this.people = people;
    }

    @GetMapping("/renewals")
    Answer show(SignedIn person) {
        List<Renewal> open = renewals.open(person.person());
        List<PatientId> ids = open.stream()
                .map(Renewal::patient)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<PatientId, Patient> patients = people.patients(person.person(), ids);
        return new RenewalsPage(open.stream()
                .map(each -> new RenewalsPage.Row(each, name(each, patients)))
                .toList());
    }

    private static String name(Renewal renewal, Map<PatientId, Patient> patients) {
        Patient known = renewal.patient() == null ? null : patients.get(renewal.patient());
        if (known != null) return known.name();
        String given = renewal.asked().given();
        String family = renewal.asked().family();
        return ((given == null ? "" : given + " ") + (family == null ? "?" : family)).strip();
    }
}
