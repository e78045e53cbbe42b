package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.bridging.Bridging;
import health.lintel.bridging.Bridging.RunsOut;
import health.lintel.datatypes.PatientId;
import health.lintel.facts.Medicines;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who runs out before they are seen: call them, book a visit or bridge (clause `refill.bridge`).
@Controller
class RunningOutController {
    private final Bridging bridging;
    private final People people;
    private final Policies policies;

    RunningOutController(Bridging bridging, People people, Policies policies) {
        this.bridging = bridging;
        this.people = people;
        this.policies = policies;
    }

    @GetMapping("/running-out")
    Answer show(SignedIn person) {
        List<RunsOut> all = bridging.runningOut(person.person());
        List<PatientId> ids =
                all.stream().map(each -> each.ending().patient()).distinct().toList();
        Map<PatientId, Patient> patients = people.patients(person.person(), ids);
        var refill = policies.current().settings().refill();
        return new RunningOutPage(all.stream()
                .filter(each -> patients.containsKey(each.ending().patient()))
                .map(each -> new RunningOutPage.Row(
                        each,
                        java.util.Objects.requireNonNull(
                                patients.get(each.ending().patient())),
                        Medicines.dangerousToStop(each.ending().medicine(), refill)))
                .sorted(java.util.Comparator.comparing(row -> !row.isDangerous()))
                .toList());
    }
}
