package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.bridging.BridgeNumbers;
import health.lintel.bridging.Bridging;
import health.lintel.facts.Medicines;
import health.lintel.policy.Policies;
import health.lintel.renewals.RefillNumbers;
import health.lintel.web.ui.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How refills go, in numbers without names.
@Controller
class RefillNumbersController {
    private final RefillNumbers refills;
    private final BridgeNumbers bridges;
    private final Bridging bridging;
    private final Policies policies;

    RefillNumbersController(RefillNumbers refills, BridgeNumbers bridges, Bridging bridging, Policies policies) {
        this.refills = refills;
        this.bridges = bridges;
        this.bridging = bridging;
        this.policies = policies;
    }

    @GetMapping("/refill-numbers")
    Answer show(SignedIn person) {
        var refill = policies.current().settings().refill();
        long dangerous = bridging.runningOut(person.person()).stream()
                .filter(each -> Medicines.dangerousToStop(each.ending().medicine(), refill))
                .count();
        return new RefillNumbersPage(refills.lastMonth(person.person()), bridges.lastMonth(person.person()), dangerous);
    }
}
