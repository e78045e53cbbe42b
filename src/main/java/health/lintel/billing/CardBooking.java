package health.lintel.billing;

import health.lintel.audit.AuditTrail;
import health.lintel.billing.CardEventRows.Done;
import health.lintel.billing.CardEventRows.Outcome;
import health.lintel.billing.Posting.Kind;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What an event means for the book. Each is booked by a source of its own, so its order does not matter.
@Component
class CardBooking {
    private final PaymentRows payments;
    private final RefundBooking refunds;
    private final Ledger ledger;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    CardBooking(
            PaymentRows payments, RefundBooking refunds, Ledger ledger, Outbox outbox, AuditTrail audit, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Empty if it must wait: for an event that has not come, or for a person.
    Optional<Done> book(String type, String event, JsonNode object) {
        return switch (type) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
                object.path("payment_status").asString("").equals("paid") ? paid(object) : Optional.of(Done.noted());
            case "checkout.session.async_payment_failed" -> ended(object, Payment.Outcome.FAILED);
            case "checkout.session.expired" -> ended(object, Payment.Outcome.EXPIRED);
            case "refund.created", "refund.updated", "refund.failed" -> refunds.book(object);
            case "charge.dispute.funds_withdrawn" ->
                dispute(object, Payment.Outcome.DISPUTED, Kind.DISPUTE_OPENED, Account.REFUNDS, Account.CASH_CLEARING);
            case "charge.dispute.funds_reinstated" ->
                dispute(object, Payment.Outcome.DISPUTE_WON, Kind.DISPUTE_WON, Account.CASH_CLEARING, Account.REFUNDS);
            case "charge.dispute.closed" -> closed(object);
            default -> Optional.of(Done.noted());
        };
    }

    private Optional<Done> paid(JsonNode session) {
        Optional<Payment> found = payment(session);
        if (found.isEmpty()) return Optional.of(Done.notOurs());
        Payment payment = found.get();
        PatientId patient = payments.patientOf(payment.id()).orElseThrow();
        // An amount that is not what we asked for is for a person to look into.
        if (session.path("amount_total").asLong(0) != payment.amount().cents()) return Optional.empty();
        ledger.lock(patient);
        String intent =
                session.path("payment_intent").asString(session.path("id").asString());
        payments.note(patient, payment.id(), Payment.Outcome.PAID, intent, clock.instant());
        boolean isNew = ledger.post(
                patient,
                Posting.moving(
                        Kind.CARD_PAYMENT,
                        "payment/" + payment.id(),
                        clock.instant(),
                        null,
                        Account.CASH_CLEARING,
                        Account.PATIENT_RECEIVABLE,
                        payment.parts()));
        if (isNew) tell(patient, payment);
        return Optional.of(new Done(Outcome.BOOKED, patient, payment.id(), payment.amount()));
    }

    private Optional<Done> ended(JsonNode session, Payment.Outcome outcome) {
        Optional<Payment> found = payment(session);
        if (found.isEmpty()) return Optional.of(Done.notOurs());
        UUID id = found.get().id();
        PatientId patient = payments.patientOf(id).orElseThrow();
        payments.note(patient, id, outcome, null, clock.instant());
        return Optional.of(new Done(Outcome.NOTED, patient, id, Money.ZERO));
    }

    /// The bill is not asked for again while a bank looks into its payment; lost, it is open again.
    private Optional<Done> closed(JsonNode dispute) {
        return switch (dispute.path("status").asString("")) {
            case "lost" ->
                dispute(
                        dispute,
                        Payment.Outcome.DISPUTE_LOST,
                        Kind.DISPUTE_LOST,
                        Account.PATIENT_RECEIVABLE,
                        Account.REFUNDS);
            default -> Optional.of(Done.noted());
        };
    }

    private Optional<Done> dispute(
            JsonNode dispute, Payment.Outcome outcome, Kind kind, Account debit, Account credit) {
        Optional<UUID> id = payments.byIntent(dispute.path("payment_intent").asString(""));
        if (id.isEmpty()) return Optional.empty();
        PatientId patient = payments.patientOf(id.get()).orElseThrow();
        Payment payment = find(patient, id.get());
        Money amount = new Money(dispute.path("amount").asLong(0));
        if (!amount.isPositive()) return Optional.empty();
        ledger.lock(patient);
        payments.note(patient, payment.id(), outcome, null, clock.instant());
        String source = "dispute/" + dispute.path("id").asString("") + "/" + kind;
        ledger.post(
                patient, Posting.moving(kind, source, clock.instant(), null, debit, credit, payment.laidOn(amount)));
        audit.record(null, "payment.disputed", "payment/" + payment.id(), patient, outcome.name());
        return Optional.of(new Done(Outcome.BOOKED, patient, payment.id(), amount));
    }

    private void tell(PatientId patient, Payment payment) {
        audit.record(null, "payment.paid", "payment/" + payment.id(), patient);
        String path = "/bills/payments/" + payment.id();
        outbox.enqueue(
                Notice.of(payment.startedBy(), Template.PAYMENT_RECEIVED, path, "payment-received/" + payment.id()));
    }

    private Optional<Payment> payment(JsonNode session) {
        try {
            UUID id = UUID.fromString(session.path("client_reference_id").asString(""));
            return payments.patientOf(id)
                    .map(patient -> find(patient, id))
                    .filter(payment -> payment.session() == null
                            || payment.session().equals(session.path("id").asString("")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Payment find(PatientId patient, UUID id) {
        return payments.of(patient).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
