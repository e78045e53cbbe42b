package health.lintel.web.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A browser for tests over real HTTP: cookies, forms with their token, no redirects followed.
public final class FormBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CHART = Pattern.compile("name=\"_for\" value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public FormBrowser(int port) {
        base = "http://localhost:" + port;
    }

    /// @param to where a redirect leads, without the host; empty if none
    public record Page(int status, String to, String html, HttpResponse<String> whole) {}

    public Page get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    /// Sends a form from our own page, with the token of the sign-in page.
    public Page post(String path, String... fields) {
        return postFrom(base, path, token(), fields);
    }

    public Page postWithoutToken(String path, String... fields) {
        return postFrom(base, path, "", fields);
    }

    public Page postFrom(String origin, String path, String token, String... fields) {
        List<String> body = new ArrayList<>();
        body.add("_csrf=" + encoded(token));
        if (!Arrays.asList(fields).contains("_for")) chart().ifPresent(tag -> body.add("_for=" + tag));
        for (int i = 0; i < fields.length; i += 2) body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                .build());
    }

    /// Sends a form with files, as a browser does.
    public Page postFiles(String path, java.util.Map<String, byte[]> files, String... fields) {
        var body = new java.io.ByteArrayOutputStream();
        List<String> texts = new ArrayList<>(List.of("_csrf", token()));
        chart().ifPresent(tag -> texts.addAll(List.of("_for", tag)));
        texts.addAll(List.of(fields));
        for (int i = 0; i < texts.size(); i += 2) {
            part(body, "name=\"" + texts.get(i) + "\"", "", texts.get(i + 1).getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((name, bytes) -> part(
                body,
                "name=\"" + name + "\"; filename=\"../" + name + ".jpg\"",
                "Content-Type: image/jpeg\r\n",
                bytes));
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .header("Accept", "text/html")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(java.io.ByteArrayOutputStream body, String name, String type, byte[] content) {
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; " + name + "\r\n" + type + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    public String base() {
        return base;
    }

    public String token() {
        Matcher token = TOKEN.matcher(get("/sign-in").html());
        if (!token.find()) throw new AssertionError("The sign-in page has no form token: " + get("/sign-in"));
        return token.group(1);
    }

    /// What a form opened just now says about the chart in hand; empty for staff and for nobody.
    public Optional<String> chart() {
        return chart(get("/acting-for"));
    }

    public static Optional<String> chart(Page page) {
        Matcher tag = CHART.matcher(page.html());
        return tag.find() ? Optional.of(tag.group(1)) : Optional.empty();
    }

    public Page signIn(String name, String passphrase) {
        return post("/sign-in", "name", name, "passphrase", passphrase);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /// All cookies, as a header says them.
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            String to = answer.headers().firstValue("Location").orElse("").replace(base, "");
            return new Page(answer.statusCode(), to, answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
