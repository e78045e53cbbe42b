package health.lintel.billing;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import health.lintel.billing.CardEventRows.Done;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The processor's events: the only word on what was paid. Kept first, whole; then booked, once.
///
/// They come twice, late, and in any order. What names a payment that no event has told us of yet waits for it.
@Component
public class CardEvents {
    private static final Logger LOG = LoggerFactory.getLogger(CardEvents.class);
    private static final long TOLERANCE_SECONDS = 300;
    private static final JsonMapper JSON = new JsonMapper();

    private final CardEventRows rows;
    private final CardBooking booking;
    private final CardPayments cards;
    private final Transactions transactions;
    private final Clock clock;

    CardEvents(CardEventRows rows, CardBooking booking, CardPayments cards, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.booking = booking;
        this.cards = cards;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Takes an event in; false if the signature is not the processor's, or is old, or there is no processor.
    public boolean receive(String body, String signature) {
        if (!cards.areOpen()) return false;
        try {
            Webhook.Signature.verifyHeader(body, signature, cards.secret(), TOLERANCE_SECONDS, clock);
            JsonNode event = JSON.readTree(body);
            String id = event.path("id").asString("");
            if (id.isEmpty()) return false;
            Instant made = Instant.ofEpochSecond(event.path("created").asLong(0));
            transactions.forSystem(() -> {
                rows.keep(id, event.path("type").asString(""), made, clock.instant(), body);
                return id;
            });
        } catch (SignatureVerificationException | JacksonException e) {
            LOG.warn("An event was refused: {}", e.getClass().getSimpleName());
            return false;
        }
        applyWaiting();
        return true;
    }

    /// Books what waits, again and again while one lets another go on. What cannot be booked yet stays; one that fails
    /// does not keep the others from it.
    public void applyWaiting() {
        boolean isMoving = true;
        while (isMoving) {
            isMoving = false;
            for (String body : transactions.forSystem(rows::waiting)) isMoving |= tried(body);
        }
    }

    private boolean tried(String body) {
        try {
            return transactions.forSystem(() -> apply(body));
        } catch (RuntimeException e) {
            LOG.error("An event could not be booked and waits", e);
            return false;
        }
    }

    /// Whether something was done about it.
    private boolean apply(String body) {
        JsonNode event = JSON.readTree(body);
        String id = event.path("id").asString();
        if (!rows.stillWaits(id)) return false;
        Optional<Done> done = booking.book(
                event.path("type").asString(""), id, event.path("data").path("object"));
        done.ifPresent(what -> rows.finish(id, what, clock.instant()));
        return done.isPresent();
    }
}
