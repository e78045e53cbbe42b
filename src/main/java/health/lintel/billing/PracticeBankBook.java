package health.lintel.billing;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the practice processor knows: sessions, payments, answers it gave to idempotency keys. In the shapes of Stripe.
final class PracticeBankBook {
    private static final JsonMapper JSON = new JsonMapper();

    private final String origin;
    private final Clock clock;
    private final Map<String, Held> sessions = new HashMap<>();
    private final Map<String, Answered> answered = new HashMap<>();

    PracticeBankBook(String origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    /// @param status open, complete or expired
    record Held(
            String id,
            String payment,
            long cents,
            String name,
            String back,
            long expires,
            String status,
            String intent) {
        Held as(String now) {
            return new Held(id, payment, cents, name, back, expires, now, intent);
        }
    }

    /// @param events that follow from it
    record Reply(int status, String body, List<String> events) {}

    private record Answered(String path, Map<String, String> form, Reply reply) {}

    synchronized Reply answer(String path, String key, Map<String, String> form) {
        Answered before = key.isEmpty() ? null : answered.get(key);
        if (before != null) {
            boolean same = before.path().equals(path) && before.form().equals(form);
            return same
                    ? new Reply(before.reply().status(), before.reply().body(), List.of())
                    : refused(
                            "idempotency_error",
                            "Keys for idempotent requests can only be used with the same parameters");
        }
        Reply reply = fresh(path, form);
        if (!key.isEmpty()) answered.put(key, new Answered(path, form, reply));
        return reply;
    }

    synchronized @Nullable Held session(String id) {
        Held held = sessions.get(id);
        return held == null || held.status().equals("expired") ? null : held;
    }

    /// Somebody pays: once, however often the button is pressed.
    synchronized List<String> pay(String id) {
        Held held = sessions.get(id);
        if (held == null || !held.status().equals("open")) return List.of();
        Held paid = held.as("complete");
        sessions.put(id, paid);
        return List.of(event("checkout.session.completed", json(paid)));
    }

    /// The session runs out.
    synchronized String expire(String id) {
        Held held = sessions.get(id);
        if (held == null) throw new IllegalArgumentException("No such session: " + id);
        Held expired = held.as("expired");
        sessions.put(id, expired);
        return event("checkout.session.expired", json(expired));
    }

    /// A card holder's bank takes the money back, or gives it up again.
    ///
    /// @param status needs_response, won or lost
    String dispute(String type, String intent, long cents, String status) {
        Map<String, Object> dispute = new LinkedHashMap<>();
        dispute.put("id", "du_practice_" + intent);
        dispute.put("object", "dispute");
        dispute.put("amount", cents);
        dispute.put("currency", "usd");
        dispute.put("payment_intent", intent);
        dispute.put("status", status);
        return event(type, dispute);
    }

    String refunded(String type, String id, String intent, long cents, String status, @Nullable String ours) {
        Map<String, Object> refund = new LinkedHashMap<>();
        refund.put("id", id);
        refund.put("object", "refund");
        refund.put("amount", cents);
        refund.put("currency", "usd");
        refund.put("payment_intent", intent);
        refund.put("status", status);
        refund.put("metadata", ours == null ? Map.of() : Map.of("refund", ours));
        return event(type, refund);
    }

    String event(String type, Map<String, Object> object) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
        event.put("object", "event");
        event.put("api_version", com.stripe.Stripe.API_VERSION);
        event.put("created", clock.instant().getEpochSecond());
        event.put("data", Map.of("object", object));
        event.put("livemode", false);
        event.put("pending_webhooks", 1);
        event.put("type", type);
        return JSON.writeValueAsString(event);
    }

    private Reply fresh(String path, Map<String, String> form) {
        if (path.equals("/v1/checkout/sessions")) return open(form);
        if (path.equals("/v1/refunds")) return refund(form);
        if (path.startsWith("/v1/checkout/sessions/") && path.endsWith("/expire")) return close(path.split("/")[4]);
        return refused("invalid_request_error", "Unrecognized request URL");
    }

    private Reply open(Map<String, String> form) {
        String id = "cs_test_" + UUID.randomUUID().toString().replace("-", "");
        Held held = new Held(
                id,
                form.getOrDefault("client_reference_id", ""),
                Long.parseLong(form.getOrDefault("line_items[0][price_data][unit_amount]", "0")),
                form.getOrDefault("line_items[0][price_data][product_data][name]", ""),
                form.getOrDefault("success_url", ""),
                Long.parseLong(form.getOrDefault("expires_at", "0")),
                "open",
                "pi_" + id.substring("cs_test_".length()));
        sessions.put(id, held);
        return new Reply(200, JSON.writeValueAsString(json(held)), List.of());
    }

    private Reply close(String id) {
        Held held = sessions.get(id);
        if (held == null || !held.status().equals("open")) {
            return refused(
                    "invalid_request_error", "Only Checkout Sessions with a status in [\"open\"] can be expired");
        }
        String event = expire(id);
        return new Reply(200, JSON.writeValueAsString(json(held.as("expired"))), List.of(event));
    }

    private Reply refund(Map<String, String> form) {
        String id = "re_" + UUID.randomUUID().toString().replace("-", "");
        String intent = form.getOrDefault("payment_intent", "");
        long cents = Long.parseLong(form.getOrDefault("amount", "0"));
        String event = refunded("refund.created", id, intent, cents, "succeeded", form.get("metadata[refund]"));
        String body = JSON.writeValueAsString(JSON.readTree(event).path("data").path("object"));
        return new Reply(200, body, List.of(event));
    }

    private Map<String, Object> json(Held held) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("id", held.id());
        session.put("object", "checkout.session");
        session.put("amount_total", held.cents());
        session.put("client_reference_id", held.payment());
        session.put("currency", "usd");
        session.put("expires_at", held.expires());
        session.put("mode", "payment");
        session.put("payment_intent", held.status().equals("complete") ? held.intent() : null);
        session.put("payment_status", held.status().equals("complete") ? "paid" : "unpaid");
        session.put("status", held.status());
        session.put("url", held.status().equals("open") ? origin + "/pay/" + held.id() : null);
        return session;
    }

    private static Reply refused(String type, String why) {
        String body = JSON.writeValueAsString(Map.of("error", Map.of("type", type, "message", why)));
        return new Reply(400, body, List.of());
    }
}
