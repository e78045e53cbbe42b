package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.billing.Bill;
import health.lintel.billing.Billing;
import health.lintel.billing.CardPayments;
import health.lintel.billing.Payments;
import health.lintel.facts.Standing;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.Redirect;
import health.lintel.web.ui.WordBook;
import health.lintel.web.ui.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Bills: what is owed, what for, and a question about one.
@Controller
class BillsController {
    private final Billing billing;
    private final Payments payments;
    private final CardPayments cards;
    private final Doors doors;
    private final Writing writing;
    private final Policies policies;
    private final WordBook book;

    BillsController(
            Billing billing,
            Payments payments,
            CardPayments cards,
            Doors doors,
            Writing writing,
            Policies policies,
            WordBook book) {
        this.billing = billing;
        this.payments = payments;
        this.cards = cards;
        this.doors = doors;
        this.writing = writing;
        this.policies = policies;
        this.book = book;
    }

    @GetMapping("/bills")
    Answer show(ChartAccess access) {
        List<Bill> open = billing.open(access);
        return new BillsPage(
                open,
                billing.bills(access).stream().filter(bill -> !bill.isOpen()).toList(),
                Billing.owed(open),
                payments.of(access).stream()
                        .filter(payment -> payment.paidAt() != null)
                        .toList(),
                cards.areOpen(),
                mayWrite(access),
                billing.guarantor(access).orElse(null));
    }

    @GetMapping("/bills/{id}")
    Answer showBill(@PathVariable String id, ChartAccess access) {
        return new BillPage(bill(access, id), cards.areOpen(), mayWrite(access));
    }

    /// The words name the bill, so that whoever answers has it before them.
    @PostMapping("/bills/{id}/question")
    Answer ask(@PathVariable String id, ChartAccess access, SignedIn reader) {
        Bill bill = bill(access, id);
        if (!mayWrite(access)) return Redirect.to("/bills/" + bill.id());
        Words words = book.in(
                Language.of(reader.language()).orElse(Language.EN),
                policies.calendar().practice().zone());
        String text = words.of(
                "bills.question.words",
                "number",
                bill.number(),
                "date",
                words.dates().dayAndYear(bill.servedOn()),
                "amount",
                bill.amounts().owed());
        Draft.About about = Composing.about(access);
        Draft draft = writing.begin(access, about, "billing", null);
        writing.save(access, draft.id(), text + "\n", about, "billing");
        return Redirect.to(Composing.path(draft, "words"));
    }

    private Bill bill(ChartAccess access, String id) {
        return billing.read(access, NotFound.id(id, Function.<UUID>identity())).orElseThrow(NotFound::here);
    }

    private boolean mayWrite(ChartAccess access) {
        Standing standing = doors.standing(access);
        return standing != Standing.SUSPENDED && standing != Standing.ENDING && standing != Standing.FORMER;
    }
}
