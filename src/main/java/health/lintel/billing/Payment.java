package health.lintel.billing;

import health.lintel.billing.Posting.Part;
import health.lintel.datatypes.Money;
import health.lintel.datatypes.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody set out to pay by card, and what we know of it.
///
/// @param session  of the processor; null until it has given us one
/// @param url      of the processor's page
/// @param outcomes what the processor's events have said so far
/// @param paidAt   null while nobody has told us that it is paid
public record Payment(
        UUID id,
        Money amount,
        PersonId startedBy,
        Instant startedAt,
        @Nullable String session,
        @Nullable String url,
        @Nullable Instant expiresAt,
        @Nullable Instant paidAt,
        @Nullable String intent,
        Set<Outcome> outcomes,
        List<Part> parts) {
    private static final Duration OPENING = Duration.ofMinutes(20);

    public Payment {
        outcomes = Set.copyOf(outcomes);
        parts = List.copyOf(parts);
    }

    enum Outcome {
        PAID,
        FAILED,
        EXPIRED,
        DISPUTED,
        DISPUTE_WON,
        DISPUTE_LOST
    }

    /// How it stands, for the person who pays.
    public enum State {
        /// The processor has said nothing yet.
        WAITING,
        PAID,
        /// A bank looks into it again.
        DISPUTED,
        /// Nothing was charged.
        ENDED
    }

    /// Paid stands, whatever was said before or after it.
    public State state(Instant now) {
        boolean isDisputed = has(Outcome.DISPUTED) && !has(Outcome.DISPUTE_WON) && !has(Outcome.DISPUTE_LOST);
        if (has(Outcome.PAID)) return isDisputed ? State.DISPUTED : State.PAID;
        return isLive(now) ? State.WAITING : State.ENDED;
    }

    /// May somebody still pay on its page?
    boolean isLive(Instant now) {
        if (!outcomes.isEmpty()) return false;
        return expiresAt == null ? startedAt.plus(OPENING).isAfter(now) : expiresAt.isAfter(now);
    }

    /// The bills it is for.
    public List<UUID> bills() {
        return parts.stream().map(Part::bill).toList();
    }

    /// To say on the phone which payment is meant.
    public String number() {
        String digits = id.toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        return "P-" + digits.substring(digits.length() - 8);
    }

    private boolean has(Outcome outcome) {
        return outcomes.contains(outcome);
    }

    /// Lays an amount on the bills that the payment was for, in their order; what is more than all goes to the last.
    List<Part> laidOn(Money whole) {
        List<Part> laid = new java.util.ArrayList<>();
        Money left = whole;
        for (Part part : parts) {
            boolean isLast = part == parts.getLast();
            Money here = isLast ? left : left.atMost(part.amount());
            if (here.isPositive()) laid.add(new Part(part.bill(), here));
            left = left.minus(here);
        }
        return laid;
    }
}
