package health.lintel.billing;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.lintel.datatypes.Money;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A card processor for practice: no card, no money. It lives on loopback in this process and speaks as Stripe does:
/// sessions with idempotency keys, a page of its own with buttons in the place of a card, signed events.
///
/// It forgets everything when the portal stops; a payment left open then ends as one that ran out.
final class PracticeBank implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeBank.class);

    private final HttpServer server;
    private final String secret;
    private final Supplier<URI> portal;
    private final Clock clock;
    private final PracticeBankBook book;
    private final Deque<String> undelivered = new ConcurrentLinkedDeque<>();
    private final HttpClient client = HttpClient.newHttpClient();

    PracticeBank(int port, String secret, Supplier<URI> portal, Clock clock) throws IOException {
        this.secret = secret;
        this.portal = portal;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        book = new PracticeBankBook(origin(), clock);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::api);
        server.createContext("/pay/", this::page);
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What a person at the bank does without anybody asking: a refund, a dispute. For tests.
    PracticeBankBook book() {
        return book;
    }

    /// Sends all events that have not arrived, in the order of their making.
    void deliver() {
        for (String event = undelivered.poll(); event != null; event = undelivered.poll()) deliver(event);
    }

    /// Sends one event; the answer's status.
    int deliver(String event) {
        long now = clock.instant().getEpochSecond();
        try {
            String signed = Webhook.Util.computeHmacSha256(secret, now + "." + event);
            HttpRequest request = HttpRequest.newBuilder(portal.get().resolve("/payments/events"))
                    .header("Content-Type", "application/json")
                    .header("Stripe-Signature", "t=" + now + ",v1=" + signed)
                    .POST(HttpRequest.BodyPublishers.ofString(event))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            LOG.warn("An event of the practice processor did not arrive: {}", e.getMessage());
            undelivered.add(event);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void queue(List<String> events) {
        undelivered.addAll(events);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void api(HttpExchange exchange) throws IOException {
        Map<String, String> form = PracticeBankPage.form(exchange);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        PracticeBankBook.Reply reply = book.answer(exchange.getRequestURI().getPath(), key == null ? "" : key, form);
        undelivered.addAll(reply.events());
        PracticeBankPage.send(exchange, reply.status(), "application/json", reply.body());
        if (!reply.events().isEmpty()) Thread.startVirtualThread(this::deliver);
    }

    private void page(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/pay/".length());
        PracticeBankBook.Held session = book.session(id);
        if (session == null) {
            PracticeBankPage.send(exchange, 404, "text/html", PracticeBankPage.gone());
            return;
        }
        if (session.status().equals("complete")) {
            lead(exchange, session.back());
            return;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            show(exchange, session, "");
            return;
        }
        String press = PracticeBankPage.form(exchange).getOrDefault("press", "");
        if (press.equals("pay") || press.equals("lost")) {
            undelivered.addAll(book.pay(id));
            deliver();
        }
        switch (press) {
            case "pay", "leave" -> lead(exchange, session.back());
            case "lost" -> PracticeBankPage.send(exchange, 200, "text/html", PracticeBankPage.lost());
            default -> show(exchange, session, "The card was declined. Nothing was charged.");
        }
    }

    private static void show(HttpExchange exchange, PracticeBankBook.Held session, String said) throws IOException {
        String page = PracticeBankPage.of(session.id(), new Money(session.cents()).toString(), session.name(), said);
        PracticeBankPage.send(exchange, 200, "text/html", page);
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
