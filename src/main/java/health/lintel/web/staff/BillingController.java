package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.billing.Reconciliation;
import health.lintel.billing.Refund;
import health.lintel.billing.Refunds;
import health.lintel.datatypes.Money;
import health.lintel.people.People;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Card payments beside the book, and refunds, which nobody makes alone.
@Controller
class BillingController {
    private final Reconciliation reconciliation;
    private final Refunds refunds;
    private final People people;

    BillingController(Reconciliation reconciliation, Refunds refunds, People people) {
        this.reconciliation = reconciliation;
        this.refunds = refunds;
        this.people = people;
    }

    @GetMapping("/billing")
    Answer show(SignedIn person) {
        return page(person, Problems.none());
    }

    @PostMapping("/billing/refunds")
    Answer create(
            SignedIn person,
            @RequestParam(defaultValue = "") String payment,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String why) {
        Optional<Money> typed = Money.typed(amount);
        Optional<UUID> of = reconciliation.sheet(person.person()).payments().stream()
                .filter(each -> each.id().toString().equals(payment))
                .map(Reconciliation.Paid::id)
                .findFirst();
        boolean isAsked = typed.isPresent()
                && of.isPresent()
                && refunds.ask(person.person(), of.get(), typed.get(), why).isPresent();
        if (!isAsked) return page(person, Problems.none().add("amount", "billing.refund.refused"));
        return Redirect.to("/billing").saying("billing.refund.asked");
    }

    @PostMapping("/billing/refunds/{id}")
    Answer decide(SignedIn person, @PathVariable UUID id, @RequestParam(defaultValue = "") String decision) {
        Refund.State decided = decision.equals("approve") ? Refund.State.APPROVED : Refund.State.DECLINED;
        boolean isDone = refunds.decide(person.person(), id, decided);
        return Redirect.to("/billing").saying(isDone ? "billing.refund.decided" : "billing.refund.notYours");
    }

    private BillingPage page(SignedIn person, Problems problems) {
        Reconciliation.Sheet sheet = reconciliation.sheet(person.person());
        var ids = Stream.concat(
                        sheet.payments().stream().map(Reconciliation.Paid::patient),
                        sheet.refunds().stream().map(Refund::patient))
                .distinct()
                .toList();
        return new BillingPage(sheet, people.patients(person.person(), ids), person.person(), problems);
    }
}
