package health.lintel.web.patient;

import health.lintel.billing.Bill;
import health.lintel.billing.Billing;
import health.lintel.billing.CardPayments;
import health.lintel.billing.Payment;
import health.lintel.billing.Payments;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.Money;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.web.ui.SecurityHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Paying: how much, then the processor's own page, then the receipt.
@Controller
class PayController {
    private final Billing billing;
    private final Payments payments;
    private final CardPayments cards;
    private final Clock clock;

    PayController(Billing billing, Payments payments, CardPayments cards, Clock clock) {
        this.billing = billing;
        this.payments = payments;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping("/bills/pay")
    Answer show(@RequestParam(defaultValue = "") String bill, ChartAccess access, HttpServletResponse response) {
        UUID only = only(access, bill);
        if (!cards.areOpen() || owed(access, only).isZero()) return Redirect.to("/bills");
        return page(access, only, "all", "", Problems.none(), response);
    }

    @PostMapping("/bills/pay")
    Answer create(
            @RequestParam String once,
            @RequestParam(defaultValue = "") String bill,
            @RequestParam(defaultValue = "all") String how,
            @RequestParam(defaultValue = "") String amount,
            ChartAccess access,
            HttpServletResponse response) {
        UUID key = NotFound.id(once, Function.identity());
        UUID only = only(access, bill);
        Money owed = owed(access, only);
        if (!cards.areOpen() || owed.isZero()) return Redirect.to("/bills");
        Optional<Money> wanted = how.equals("part") ? Money.typed(amount) : Optional.of(owed);
        Problems problems = Problems.none();
        if (wanted.isEmpty() || !wanted.get().isPositive()) problems.add("amount", "bills.pay.noAmount");
        else if (wanted.get().compareTo(owed) > 0) problems.add("amount", "bills.pay.tooMuch", "owed", owed);
        if (problems.any()) return page(access, only, how, amount, problems, response);
        try {
            Payment payment = payments.begin(access, key, wanted.orElseThrow(), only);
            return Redirect.to("/bills/payments/" + payment.id() + "/go");
        } catch (Payments.NotNow notNow) {
            return page(access, only, how, amount, problems.add("how", "bills.pay.notNow"), response);
        }
    }

    @GetMapping("/bills/payments/{id}")
    Answer showPayment(@PathVariable String id, ChartAccess access) {
        Payment payment = payment(access, id);
        List<Bill> bills = billing.bills(access).stream()
                .filter(bill -> payment.bills().contains(bill.id()))
                .toList();
        return new PaymentPage(payment, payment.state(clock.instant()), bills);
    }

    /// To the processor's page; a payment that has ended, or is paid, has none.
    @GetMapping("/bills/payments/{id}/go")
    ResponseEntity<Void> go(@PathVariable String id, ChartAccess access) {
        Payment payment = payment(access, id);
        boolean isOpen = payment.state(clock.instant()) == Payment.State.WAITING && payment.url() != null;
        String to = isOpen ? Objects.requireNonNull(payment.url()) : "/bills/payments/" + payment.id();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(to))
                .build();
    }

    private PayPage page(
            ChartAccess access,
            @Nullable UUID only,
            String how,
            String amount,
            Problems problems,
            HttpServletResponse response) {
        SecurityHeaders.letFormsLeadTo(cards.origin(), response);
        return new PayPage(Ids.next(), only, owed(access, only), how, amount, problems);
    }

    private @Nullable UUID only(ChartAccess access, String bill) {
        if (bill.isEmpty()) return null;
        UUID id = NotFound.id(bill, Function.identity());
        return billing.find(access, id).orElseThrow(NotFound::here).id();
    }

    private Money owed(ChartAccess access, @Nullable UUID only) {
        return Billing.owed(billing.open(access).stream()
                .filter(bill -> only == null || bill.id().equals(only))
                .toList());
    }

    private Payment payment(ChartAccess access, String id) {
        return payments.find(access, NotFound.id(id, Function.identity())).orElseThrow(NotFound::here);
    }
}
