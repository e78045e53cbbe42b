package health.lintel.billing;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Which processor takes cards: Stripe when the practice has an account with it, the practice processor in the demo,
/// and none otherwise. Without one the page says whom to call.
@Component
public class CardPayments implements DisposableBean {
    private static final URI STRIPE = URI.create("https://api.stripe.com");
    private static final String STRIPES_PAGE = "https://checkout.stripe.com";

    private final Environment environment;
    private final @Nullable Checkout checkout;
    private final @Nullable PracticeBank bank;
    private final String secret;

    CardPayments(
            Environment environment,
            Clock clock,
            @Value("${lintel.payments.stripe-key:}") String key,
            @Value("${lintel.payments.webhook-secret:}") String webhookSecret,
            @Value("${lintel.payments.practice:${lintel.demo:false}}") boolean practice,
            @Value("${lintel.payments.practice-port:0}") int practicePort)
            throws IOException {
        this.environment = environment;
        if (!key.isEmpty() && webhookSecret.isEmpty()) {
            throw new IllegalStateException("Card payments need lintel.payments.webhook-secret beside the key:"
                    + " without it nothing that the processor says could be believed.");
        }
        secret = key.isEmpty() ? made() : webhookSecret;
        bank = key.isEmpty() && practice ? new PracticeBank(practicePort, secret, this::portal, clock) : null;
        checkout = !key.isEmpty()
                ? new StripeCheckout(key, STRIPE, STRIPES_PAGE)
                : bank == null
                        ? null
                        : new StripeCheckout("sk_test_practice", URI.create(bank.origin()), bank.origin());
    }

    public boolean areOpen() {
        return checkout != null;
    }

    /// Where the form that leads to the processor's page may lead; empty if there is none.
    public String origin() {
        return checkout == null ? "" : checkout.origin();
    }

    Optional<Checkout> checkout() {
        return Optional.ofNullable(checkout);
    }

    Optional<PracticeBank> practiceBank() {
        return Optional.ofNullable(bank);
    }

    String secret() {
        return secret;
    }

    /// The portal's own address, as patients know it.
    URI portal() {
        String known = environment.getProperty("lintel.public-url", "");
        return URI.create(known.isEmpty() ? "http://localhost:" + environment.getProperty("local.server.port") : known);
    }

    @Override
    public void destroy() {
        if (bank != null) bank.close();
    }

    private static String made() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return "whsec_" + HexFormat.of().formatHex(random);
    }
}
