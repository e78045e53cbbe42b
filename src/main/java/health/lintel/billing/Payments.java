package health.lintel.billing;

import health.lintel.audit.AuditTrail;
import health.lintel.billing.Checkout.Session;
import health.lintel.billing.Posting.Part;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.Money;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Paying by card (`billing.pay`): once, however often somebody presses, in however many tabs.
///
/// At most one of the processor's pages is open for a patient: nobody can pay the same bill on two. That a payment was
/// made is never concluded from anything but the processor's event ([CardEvents]).
@Component
public class Payments {
    private final PaymentRows rows;
    private final Billing billing;
    private final Ledger ledger;
    private final CardPayments cards;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Payments(
            PaymentRows rows,
            Billing billing,
            Ledger ledger,
            CardPayments cards,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.billing = billing;
        this.ledger = ledger;
        this.cards = cards;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The processor's page is not to be had now.
    public static final class NotNow extends Exception {
        private static final long serialVersionUID = 1L;

        NotNow(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /// Newest first.
    public List<Payment> of(ChartAccess access) {
        return within(access, () -> rows.of(access.patient()));
    }

    public Optional<Payment> find(ChartAccess access, UUID id) {
        return of(access).stream().filter(payment -> payment.id().equals(id)).findFirst();
    }

    /// Sets out to pay an amount: what is oldest is paid first, or the one bill that is meant.
    ///
    /// @param key  made with the form; the same key sets out once
    /// @param only the bill that is meant; null: all
    /// @throws NotNow if there is no processor, or it does not answer; nothing was charged
    public Payment begin(ChartAccess access, UUID key, Money amount, @Nullable UUID only) throws NotNow {
        Checkout checkout = cards.checkout().orElseThrow(() -> new NotNow("No card processor is set up", null));
        try {
            Payment live = leftOpen(access, key, amount, checkout);
            Payment payment = live != null ? live : within(access, () -> set(access, key, amount, only));
            return payment.url() == null ? opened(access, payment, checkout) : payment;
        } catch (Checkout.ProcessorAway away) {
            throw new NotNow("The card processor does not answer", away);
        }
    }

    /// A page that is open already: the same one again if the amount is the same; else it is closed first. One that
    /// cannot be closed has just been paid.
    private @Nullable Payment leftOpen(ChartAccess access, UUID key, Money amount, Checkout checkout) {
        Optional<UUID> before = within(access, () -> rows.byKey(access.patient(), key));
        if (before.isPresent()) return find(access, before.get()).orElseThrow();
        Instant now = clock.instant();
        for (Payment payment : of(access)) {
            if (!payment.isLive(now)) continue;
            if (payment.amount().equals(amount)) return payment;
            Payment known = payment.session() == null ? opened(access, payment, checkout) : payment;
            if (known.session() != null && !checkout.close(known.session())) return known;
            within(access, () -> rows.note(access.patient(), payment.id(), Payment.Outcome.EXPIRED, null, now));
        }
        return null;
    }

    private Payment set(ChartAccess access, UUID key, Money amount, @Nullable UUID only) {
        ledger.lock(access.patient());
        Instant now = clock.instant();
        // Somebody else may have set out in the moment between.
        Optional<Payment> other = rows.of(access.patient()).stream()
                .filter(each -> each.isLive(now))
                .findFirst();
        if (other.isPresent()) return other.get();
        var payment = new Payment(
                Ids.next(),
                amount,
                access.actor(),
                now,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                parts(access, amount, only));
        rows.insert(access.patient(), payment, key);
        audit.record(access.actor(), "payment.started", "payment/" + payment.id(), access.patient());
        return payment;
    }

    private List<Part> parts(ChartAccess access, Money amount, @Nullable UUID only) {
        List<Part> parts = new ArrayList<>();
        Money left = amount;
        for (Bill bill : billing.open(access)) {
            if (only != null && !bill.id().equals(only)) continue;
            Money here = left.atMost(bill.amounts().owed());
            if (here.isPositive()) parts.add(new Part(bill.id(), here));
            left = left.minus(here);
        }
        if (!left.isZero()) throw new IllegalArgumentException("More than what is owed");
        return parts;
    }

    private Payment opened(ChartAccess access, Payment payment, Checkout checkout) {
        var practice = policies.calendar().practice();
        Session session = checkout.open(
                payment.id(),
                payment.amount(),
                practice.name() + ", " + payment.number(),
                payment.startedAt(),
                cards.portal().resolve("/bills/payments/" + payment.id()));
        within(access, () -> {
            rows.keep(access.patient(), payment.id(), session);
            return session;
        });
        return find(access, payment.id()).orElseThrow();
    }

    private <T extends @Nullable Object> T within(ChartAccess access, Supplier<T> work) {
        return transactions.forPatient(access.actor(), access.patient(), work);
    }
}
