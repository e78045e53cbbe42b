package health.lintel.billing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The page of the practice processor: what it is about, and buttons where a real one has fields for a card.
final class PracticeBankPage {
    private static final int LONGEST = 64 * 1024;
    private static final String FRAME = """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1"><title>Practice payment</title>
            <style>body{font:1.1rem/1.5 sans-serif;margin:0 auto;max-width:30rem;padding:1rem;color:#23201C;background:#FBF8F3}
            button{display:block;width:100%%;min-height:3rem;margin:.6rem 0;font:inherit;border:2px solid #0F5C5A;
            border-radius:.6rem;background:#fff;color:#0F5C5A}button.first{background:#0F5C5A;color:#fff;font-weight:700}
            .flag{background:#FFE2A0;color:#23201C;padding:.6rem .9rem;border-radius:.6rem}</style></head><body><main>
            <p class="flag"><b>Practice only.</b> No card is asked for and no money moves.</p>%s</main></body></html>
            """;

    private PracticeBankPage() {}

    static String of(String session, String amount, String name, String said) {
        String notice = said.isEmpty() ? "" : "<p role=\"alert\"><b>" + escaped(said) + "</b></p>";
        return FRAME.formatted("<h1>Pay " + amount + "</h1><p>" + escaped(name) + "</p>" + notice
                + "<form method=\"post\" action=\"/pay/" + escaped(session) + "\">"
                + button("pay", "Pay " + amount, "first")
                + button("declined", "Try a card that is declined", "")
                + button("lost", "Pay, then lose the connection", "")
                + button("leave", "Go back without paying", "")
                + "</form>");
    }

    static String lost() {
        return FRAME.formatted("<h1>The connection was lost</h1><p>The payment went through. This page does not lead "
                + "back, as when a phone loses its signal. Open the portal again: it knows.</p>");
    }

    static String gone() {
        return FRAME.formatted("<h1>This page has ended</h1><p>Go back to the portal and start again.</p>");
    }

    static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.split("&")) {
            int at = field.indexOf('=');
            if (at > 0) fields.put(decoded(field.substring(0, at)), decoded(field.substring(at + 1)));
        }
        return fields;
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = PracticeBank.utf8(body);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Request-Id", "req_practice");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String button(String value, String label, String kind) {
        return "<button name=\"press\" value=\"" + value + "\" class=\"" + kind + "\">" + escaped(label) + "</button>";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
