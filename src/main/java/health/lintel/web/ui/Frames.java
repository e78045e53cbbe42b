package health.lintel.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Makes the [Frame] of each answer.
@Component
class Frames {
    static final String SAID = "said";

    private final WordBook book;
    private final Help help;
    private final Assets assets;
    private final ObjectProvider<Viewers> viewers;

    Frames(WordBook book, Help help, Assets assets, ObjectProvider<Viewers> viewers) {
        this.book = book;
        this.help = help;
        this.assets = assets;
        this.viewers = viewers;
    }

    Frame frame(Audience audience, HttpServletRequest request, HttpServletResponse response) {
        Viewer viewer = viewer(audience, request);
        Look look = Look.of(request, viewer);
        look.remember(request, response);
        Words words = book.in(look.language(), help.zone());
        return new Frame(
                words,
                look,
                audience,
                path(request),
                query(request),
                viewer,
                said(words, request, response),
                help,
                assets,
                new FormToken(request),
                "on".equalsIgnoreCase(request.getHeader("Save-Data")) ? Frame.SaveData.ON : Frame.SaveData.OFF);
    }

    private @Nullable Viewer viewer(Audience audience, HttpServletRequest request) {
        if (audience == Audience.ENTRANCE) return null;
        Viewers known = viewers.getIfAvailable();
        return known == null ? null : known.of(request).orElse(null);
    }

    /// The key travels in a cookie, not in the session, so that pages of the entrance never ask the database. Only
    /// keys that have words are shown, so nobody can put words of their own on a page.
    private @Nullable String said(Words words, HttpServletRequest request, HttpServletResponse response) {
        String key = Look.cookie(request, SAID).orElse("");
        if (key.isEmpty()) return null;
        response.addHeader(HttpHeaders.SET_COOKIE, Look.cookie(request, SAID, "", Duration.ZERO));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return book.has(key) ? words.of(key) : null;
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : "/";
    }

    private static String query(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) return "";
        StringBuilder kept = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            if (name.equals("lang") || name.equals("theme") || name.equals("text")) return;
            for (String value : values) {
                kept.append(encoded(name)).append('=').append(encoded(value)).append('&');
            }
        });
        return kept.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
