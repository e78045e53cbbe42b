package health.lintel.web.ui;

import health.lintel.storage.Fingerprint;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The stylesheet, fonts and scripts, kept in memory under addresses that carry the hash of their content: a
/// browser fetches each once. The stylesheet's parts are sent as one file.
@Controller
public class Assets {
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Map<String, Asset> byName;

    private record Asset(String hash, String type, byte[] bytes) {}

    Assets() {
        String plain = text("tokens", "base", "layout", "parts", "messages", "staff", "print");
        byName = Map.of(
                "lintel.css", asset("text/css;charset=UTF-8", utf8(text("fonts") + plain)),
                "lintel-plain.css", asset("text/css;charset=UTF-8", utf8(plain)),
                "atkinson-400.woff2", asset("font/woff2", bytes("static/fonts/atkinson-400.woff2")),
                "atkinson-700.woff2", asset("font/woff2", bytes("static/fonts/atkinson-700.woff2")),
                "favicon.svg", asset("image/svg+xml", bytes("static/favicon.svg")),
                "staff.js", asset("text/javascript;charset=UTF-8", bytes("static/js/staff.js")),
                "htmx.js", asset("text/javascript;charset=UTF-8", bytes(HTMX)));
    }

    /// The address of a file by its name.
    public String href(String name) {
        Asset asset = byName.get(name);
        if (asset == null) throw new IllegalArgumentException("No such file: " + name);
        return "/assets/" + asset.hash + "/" + name;
    }

    @GetMapping("/assets/{hash}/{name}")
    void show(@PathVariable String hash, @PathVariable String name, HttpServletResponse response) throws IOException {
        Asset asset = byName.get(name);
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = asset.hash.equals(hash) || name.endsWith(".woff2");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "public, max-age=60");
        response.setContentType(asset.type);
        response.setContentLength(asset.bytes.length);
        response.getOutputStream().write(asset.bytes);
    }

    private static String text(String... parts) {
        return Stream.of(parts)
                .map(part -> new String(bytes("static/css/" + part + ".css"), StandardCharsets.UTF_8))
                .map(css -> css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\n\\s*", "\n"))
                .collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(String type, byte[] bytes) {
        byte[] digest = Fingerprint.sha256().digest(bytes);
        return new Asset(HexFormat.of().formatHex(digest).substring(0, 12), type, bytes);
    }
}
