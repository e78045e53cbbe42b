package health.lintel.billing;

import health.lintel.datatypes.Money;
import health.lintel.datatypes.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One transaction of the ledger: entries that sum to zero.
///
/// @param source what it comes from; the same source is booked once
/// @param by     null for the portal itself
record Posting(
        Kind kind, String source, Instant at, @Nullable PersonId by, List<Entry> entries) {
    Posting {
        entries = List.copyOf(entries);
        long sum = entries.stream().mapToLong(each -> each.amount().cents()).sum();
        if (sum != 0 || entries.size() < 2)
            throw new IllegalArgumentException(source + " does not balance: " + entries);
    }

    enum Kind {
        CHARGE,
        PLAN_PAYMENT,
        PLAN_DISCOUNT,
        PATIENT_SHARE,
        OFFICE_PAYMENT,
        CARD_PAYMENT,
        REFUND_PROMISED,
        REFUND_PAID,
        REFUND_UNDONE,
        DISPUTE_OPENED,
        DISPUTE_WON,
        DISPUTE_LOST
    }

    record Entry(UUID bill, Account account, Money amount) {}

    /// Part of a payment, for one bill.
    record Part(UUID bill, Money amount) {}

    /// Moves amounts from one account to another.
    static Posting moving(
            Kind kind,
            String source,
            Instant at,
            @Nullable PersonId by,
            Account debit,
            Account credit,
            List<Part> parts) {
        List<Entry> entries = new ArrayList<>();
        for (Part part : parts) {
            entries.add(new Entry(part.bill(), debit, part.amount()));
            entries.add(new Entry(part.bill(), credit, part.amount().negated()));
        }
        return new Posting(kind, source, at, by, entries);
    }
}
