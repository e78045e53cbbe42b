package health.lintel.billing;

import health.lintel.audit.AuditTrail;
import health.lintel.billing.Posting.Kind;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Paying back what was paid by card. Nobody does it alone.
@Component
public class Refunds {
    private final RefundRows rows;
    private final PaymentRows payments;
    private final Ledger ledger;
    private final CardPayments cards;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Refunds(
            RefundRows rows,
            PaymentRows payments,
            Ledger ledger,
            CardPayments cards,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.ledger = ledger;
        this.cards = cards;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Asks for a refund; empty if there is no such payment, or not so much of it is left.
    public Optional<Refund> ask(PersonId staff, UUID paymentId, Money amount, String why) {
        return transactions.forStaff(
                staff,
                () -> payments.patientOf(paymentId).flatMap(patient -> {
                    ledger.lock(patient);
                    Payment payment = payment(patient, paymentId);
                    Money left = rows.of(patient).stream()
                            .filter(each -> each.payment().equals(paymentId) && each.counts())
                            .map(Refund::amount)
                            .reduce(payment.amount(), Money::minus);
                    boolean fits = amount.isPositive() && amount.compareTo(left) <= 0;
                    if (payment.state(clock.instant()) != Payment.State.PAID || !fits || why.isBlank())
                        return Optional.empty();
                    var refund = new Refund(
                            Ids.next(),
                            patient,
                            paymentId,
                            amount,
                            why.strip(),
                            staff,
                            clock.instant(),
                            Refund.State.ASKED);
                    rows.insert(refund);
                    audit.record(staff, "refund.asked", "payment/" + paymentId, patient);
                    return Optional.of(refund);
                }));
    }

    /// Somebody else decides; false if it is decided already, or if they asked for it themselves. An approved one is
    /// sent to the processor, as often as it takes: with one key it is paid once.
    public boolean decide(PersonId staff, UUID id, Refund.State decision) {
        Optional<Refund> decided = transactions.forStaff(
                staff,
                () -> rows.find(id)
                        .filter(refund -> !refund.askedBy().equals(staff))
                        .flatMap(refund -> {
                            ledger.lock(refund.patient());
                            Refund now = rows.find(id).orElseThrow();
                            if (now.state() != Refund.State.ASKED) return Optional.empty();
                            rows.decide(now, decision, staff, clock.instant());
                            audit.record(
                                    staff,
                                    "refund.decided",
                                    "payment/" + now.payment(),
                                    now.patient(),
                                    decision.name());
                            if (decision == Refund.State.APPROVED) promise(now, staff);
                            return Optional.of(now);
                        }));
        if (decided.isPresent() && decision == Refund.State.APPROVED) send(decided.get());
        return decided.isPresent();
    }

    private void promise(Refund refund, PersonId by) {
        Payment payment = payment(refund.patient(), refund.payment());
        ledger.post(
                refund.patient(),
                Posting.moving(
                        Kind.REFUND_PROMISED,
                        "refund-promised/" + refund.id(),
                        clock.instant(),
                        by,
                        Account.PATIENT_RECEIVABLE,
                        Account.REFUNDS,
                        payment.laidOn(refund.amount())));
    }

    /// A processor that is away now is asked again by a job.
    private void send(Refund refund) {
        Payment payment = transactions.forSystem(() -> payment(refund.patient(), refund.payment()));
        String intent = payment.intent();
        if (intent == null) return;
        try {
            cards.checkout().ifPresent(checkout -> checkout.refund(refund.id(), intent, refund.amount()));
        } catch (Checkout.ProcessorAway away) {
            transactions.forSystem(() -> {
                audit.record(null, "refund.waits", "payment/" + payment.id(), refund.patient());
                return refund;
            });
        }
    }

    /// Sends what was approved and of which the processor has said nothing.
    void sendWaiting() {
        for (Refund refund : transactions.forSystem(() -> rows.recent(500))) {
            if (refund.state() == Refund.State.APPROVED) send(refund);
        }
    }

    private Payment payment(PatientId patient, UUID id) {
        return payments.of(patient).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
