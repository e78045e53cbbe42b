package health.lintel.billing;

import health.lintel.billing.CardEventRows.Done;
import health.lintel.billing.CardEventRows.Outcome;
import health.lintel.billing.Posting.Kind;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PatientId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What the processor says of a refund. One that nobody here asked for is booked all the same: the money is gone.
@Component
class RefundBooking {
    private final RefundRows refunds;
    private final PaymentRows payments;
    private final Ledger ledger;
    private final Clock clock;

    RefundBooking(RefundRows refunds, PaymentRows payments, Ledger ledger, Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.ledger = ledger;
        this.clock = clock;
    }

    Optional<Done> book(JsonNode object) {
        Optional<UUID> paid = payments.byIntent(object.path("payment_intent").asString(""));
        if (paid.isEmpty()) return Optional.empty();
        PatientId patient = payments.patientOf(paid.get()).orElseThrow();
        ledger.lock(patient);
        Payment payment = payments.of(patient).stream()
                .filter(each -> each.id().equals(paid.get()))
                .findFirst()
                .orElseThrow();
        Money amount = new Money(object.path("amount").asLong(0));
        String source = "refund/" + object.path("id").asString("");
        UUID ours = refunds.idOf(patient, object.path("metadata").path("refund").asString(""));
        return switch (object.path("status").asString("")) {
            case "succeeded" -> paid(patient, payment, amount, source, ours);
            case "failed", "canceled" -> failed(patient, payment, amount, source, ours);
            default -> Optional.of(Done.noted());
        };
    }

    private Optional<Done> paid(PatientId patient, Payment payment, Money amount, String source, @Nullable UUID ours) {
        if (ledger.has(patient, source + "/undone")) return Optional.of(Done.noted());
        if (ours == null) {
            post(patient, payment, amount, Kind.REFUND_PROMISED, source, Account.PATIENT_RECEIVABLE, Account.REFUNDS);
        } else {
            refunds.note(patient, ours, Refund.State.PAID, clock.instant());
        }
        post(patient, payment, amount, Kind.REFUND_PAID, source + "/paid", Account.REFUNDS, Account.CASH_CLEARING);
        return Optional.of(new Done(Outcome.BOOKED, patient, payment.id(), amount));
    }

    /// Also after it was said to be paid: then the money came back to us.
    private Optional<Done> failed(
            PatientId patient, Payment payment, Money amount, String source, @Nullable UUID ours) {
        boolean wasPaid = ledger.has(patient, source + "/paid");
        boolean wasPromised = ours != null || ledger.has(patient, source);
        if (ours != null) refunds.note(patient, ours, Refund.State.FAILED, clock.instant());
        if (wasPaid) {
            post(
                    patient,
                    payment,
                    amount,
                    Kind.REFUND_UNDONE,
                    source + "/back",
                    Account.CASH_CLEARING,
                    Account.REFUNDS);
        }
        if (wasPromised) {
            post(
                    patient,
                    payment,
                    amount,
                    Kind.REFUND_UNDONE,
                    source + "/undone",
                    Account.REFUNDS,
                    Account.PATIENT_RECEIVABLE);
        }
        return Optional.of(new Done(Outcome.BOOKED, patient, payment.id(), amount));
    }

    private void post(
            PatientId patient, Payment payment, Money amount, Kind kind, String source, Account debit, Account credit) {
        ledger.post(
                patient, Posting.moving(kind, source, clock.instant(), null, debit, credit, payment.laidOn(amount)));
    }
}
