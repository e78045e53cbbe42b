package health.lintel.billing;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import health.lintel.datatypes.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Stripe Checkout. The practice's mode speaks to [PracticeBank] through this same class.
///
/// Nothing of the visit leaves the house: an amount, a payment's id, the practice's name.
final class StripeCheckout implements Checkout {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Duration OPEN_FOR = Duration.ofHours(1);

    private final StripeClient stripe;
    private final String origin;

    StripeCheckout(String key, URI api, String origin) {
        this.stripe = StripeClient.builder()
                .setApiKey(key)
                .setApiBase(api.toString())
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setReadTimeout(TIMEOUT_MILLIS)
                .setMaxNetworkRetries(2)
                .build();
        this.origin = origin;
    }

    @Override
    public Session open(UUID payment, Money amount, String description, Instant startedAt, URI back) {
        try {
            Instant expires = startedAt.plus(OPEN_FOR);
            var session = stripe.v1()
                    .checkout()
                    .sessions()
                    .create(params(payment, amount, description, back, expires), once("payment-" + payment));
            return new Session(session.getId(), session.getUrl(), Instant.ofEpochSecond(session.getExpiresAt()));
        } catch (StripeException e) {
            throw new ProcessorAway(e);
        }
    }

    @Override
    public boolean close(String session) {
        try {
            stripe.v1().checkout().sessions().expire(session);
            return true;
        } catch (InvalidRequestException paidOrClosed) {
            return false;
        } catch (StripeException e) {
            throw new ProcessorAway(e);
        }
    }

    @Override
    public void refund(UUID refund, String intent, Money amount) {
        try {
            stripe.v1()
                    .refunds()
                    .create(
                            RefundCreateParams.builder()
                                    .setPaymentIntent(intent)
                                    .setAmount(amount.cents())
                                    .putMetadata("refund", refund.toString())
                                    .build(),
                            once("refund-" + refund));
        } catch (StripeException e) {
            throw new ProcessorAway(e);
        }
    }

    @Override
    public String origin() {
        return origin;
    }

    private static SessionCreateParams params(
            UUID payment, Money amount, String description, URI back, Instant expires) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(payment.toString())
                .setSuccessUrl(back.toString())
                .setCancelUrl(back.toString())
                .setExpiresAt(expires.getEpochSecond())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("usd")
                                .setUnitAmount(amount.cents())
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName(description)
                                        .build())
                                .build())
                        .build())
                .build();
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
