package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.audit.AuditTrail;
import health.lintel.bridging.Bridging;
import health.lintel.bridging.Gap;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// At visit closing: does each medicine reach the next appropriate visit (clause `refill.bridge`)?
@Controller
class BridgeController {
    private final Items items;
    private final Bridging bridging;
    private final People people;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    BridgeController(
            Items items,
            Bridging bridging,
            People people,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.items = items;
        this.bridging = bridging;
        this.people = people;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/patients/{patient}/bridge")
    Answer show(SignedIn person, @PathVariable UUID patient) {
        ChartAccess chart = items.chart(person, patient);
        transactions.forStaff(person.person(), () -> {
            audit.record(person.person(), "bridge.read", "patient/" + chart.patient(), chart.patient());
            return chart;
        });
        return page(chart, Problems.none());
    }

    /// One screen for all: each medicine is proposed, left open with a reason, or not touched.
    @PostMapping("/patients/{patient}/bridge")
    Answer create(SignedIn person, @PathVariable UUID patient, HttpServletRequest form) {
        ChartAccess chart = items.chart(person, patient);
        List<Gap> open = bridging.gaps(chart).stream().filter(Gap::isOpen).toList();
        int done = 0;
        for (Gap gap : open) {
            UUID id = gap.prescription().id();
            String chosen = form.getParameter("do-" + id);
            if (chosen == null || chosen.isEmpty()) continue;
            if (chosen.equals("propose")) bridging.propose(chart, id);
            else leave(chart, id, chosen);
            done++;
        }
        if (done > 0) return Redirect.to("/patients/" + patient + "/bridge").saying("renewals.said.bridged");
        return page(chart, Problems.none());
    }

    private void leave(ChartAccess chart, UUID prescription, String reason) {
        Arrays.stream(Gap.Reason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .ifPresent(each -> bridging.leave(chart, prescription, each));
    }

    private BridgePage page(ChartAccess chart, Problems problems) {
        return new BridgePage(
                people.patient(chart), bridging.gaps(chart), policies.calendar().dayOf(clock.instant()), problems);
    }
}
