package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.coverage.Card;
import health.lintel.coverage.Insurance;
import health.lintel.coverage.Proposal;
import health.lintel.coverage.Verifying;
import health.lintel.datatypes.PatientId;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Cards that patients sent in (clause `insurance.update`): beside what is on file, to accept, ask for again or
/// reject.
@Controller
class InsuranceCardsController {
    private final Verifying verifying;
    private final Insurance insurance;
    private final Items items;
    private final People people;

    InsuranceCardsController(Verifying verifying, Insurance insurance, Items items, People people) {
        this.verifying = verifying;
        this.insurance = insurance;
        this.items = items;
        this.people = people;
    }

    @GetMapping("/insurance-cards")
    Answer list(SignedIn person) {
        List<Proposal> open = verifying.open(person.person());
        List<PatientId> ids = open.stream().map(Proposal::patient).distinct().toList();
        Map<PatientId, Patient> patients = people.patients(person.person(), ids);
        return new InsuranceCardsPage(open.stream()
                .map(each -> new InsuranceCardsPage.Row(each, name(patients.get(each.patient()))))
                .toList());
    }

    @GetMapping("/insurance-cards/{id}")
    Answer show(SignedIn person, @PathVariable UUID id) {
        return page(person, id, new InsuranceCardPage.Typed("", ""), Problems.none(), 200);
    }

    @PostMapping("/insurance-cards/{id}")
    Answer decide(
            SignedIn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason) {
        Proposal proposal = proposal(person, id);
        var typed = new InsuranceCardPage.Typed(outcome, reason);
        Problems problems = Problems.none();
        Proposal.Outcome chosen = InsuranceCardPage.outcome(outcome);
        if (chosen == null) problems.add("outcome", "insurance.check.problemAnswer");
        if (chosen != null && chosen != Proposal.Outcome.ACCEPTED && reason.isBlank()) {
            problems.add("reason", "insurance.check.problemReason");
        }
        if (reason.length() > InsuranceCardPage.LONGEST_REASON) {
            problems.add("reason", "insurance.problem.long", "most", InsuranceCardPage.LONGEST_REASON);
        }
        if (chosen == null || problems.any()) return page(person, id, typed, problems, 422);
        ChartAccess chart = items.chart(person, proposal.patient().value());
        if (!verifying.decide(chart, id, chosen, reason)) return page(person, id, typed, Problems.none(), 409);
        return Redirect.to("/insurance-cards").saying("insurance.check.said");
    }

    private InsuranceCardPage page(
            SignedIn person, UUID id, InsuranceCardPage.Typed typed, Problems problems, int status) {
        Proposal proposal = proposal(person, id);
        ChartAccess chart = items.chart(person, proposal.patient().value());
        verifying.noteRead(chart, id);
        return new InsuranceCardPage(
                proposal,
                people.patient(chart),
                insurance.current(chart).get(proposal.place()),
                picture(chart, id, Card.Side.FRONT),
                picture(chart, id, Card.Side.BACK),
                typed,
                problems,
                status);
    }

    /// In the page itself, so that a photo has no address of its own.
    private @Nullable String picture(ChartAccess chart, UUID id, Card.Side side) {
        return insurance
                .photo(chart, id, side)
                .map(bytes -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes))
                .orElse(null);
    }

    private Proposal proposal(SignedIn person, UUID id) {
        return verifying.find(person.person(), id).orElseThrow(Items::notFound);
    }

    private static String name(@Nullable Patient patient) {
        return patient == null ? "?" : patient.name();
    }
}
