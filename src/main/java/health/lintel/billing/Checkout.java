package health.lintel.billing;

import health.lintel.datatypes.Money;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/// A card processor: its own page takes the card, its signed events say what came of it.
interface Checkout {
    /// The processor's page for one payment.
    ///
    /// @param id of the session, as events name it
    record Session(String id, String url, Instant expiresAt) {}

    /// Asks for a page. The same payment a second time gets the same page: all that is sent is the same each time.
    ///
    /// @param startedAt from which on the page is open for a while
    /// @throws ProcessorAway if the processor does not answer
    Session open(UUID payment, Money amount, String description, Instant startedAt, URI back);

    /// Closes a page that nobody has paid on; whether it is closed. What was just paid cannot be closed.
    boolean close(String session);

    /// Pays money back. What came of it is told by an event.
    ///
    /// @param intent of the payment, as its event named it
    void refund(UUID refund, String intent, Money amount);

    /// Where the processor's page lives, for the policy on where forms may lead.
    String origin();

    /// The processor did not answer, or not so that we understand it: nothing is known of what it did.
    final class ProcessorAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProcessorAway(Throwable cause) {
            super("The card processor does not answer", cause);
        }
    }
}
