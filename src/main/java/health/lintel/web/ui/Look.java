package health.lintel.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// How somebody wants pages to look: asked for in the address (`?lang=es`), else remembered by the browser in three
/// cookies that say nothing about the person, else as the account, the browser or the device says.
public record Look(Language language, Theme theme, TextSize textSize) {

    static Look of(HttpServletRequest request, @Nullable Viewer viewer) {
        Language fallback = viewer == null ? browserLanguage(request) : viewer.language();
        return new Look(
                chosen(request, "lang", Language::of).orElse(fallback),
                chosen(request, "theme", code -> match(Theme.values(), Theme::code, code))
                        .orElse(Theme.DEVICE),
                chosen(request, "text", code -> match(TextSize.values(), TextSize::code, code))
                        .orElse(TextSize.NORMAL));
    }

    /// Keeps in the browser what the address asked for. Such an answer belongs to one browser and is not cached.
    void remember(HttpServletRequest request, HttpServletResponse response) {
        keep(request, response, "lang", language.code());
        keep(request, response, "theme", theme.code());
        keep(request, response, "text", textSize.code());
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        String asked = request.getParameter(name);
        if (asked == null || !asked.equals(value) || "POST".equals(request.getMethod())) return;
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, name, value, Duration.ofDays(365)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static String cookie(HttpServletRequest request, String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(age)
                .build()
                .toString();
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static <T> Optional<T> chosen(
            HttpServletRequest request, String name, Function<String, Optional<T>> reader) {
        String asked = "POST".equals(request.getMethod()) ? null : request.getParameter(name);
        Optional<T> now = asked == null ? Optional.empty() : reader.apply(asked);
        return now.isPresent() ? now : cookie(request, name).flatMap(reader);
    }

    private static <T> Optional<T> match(T[] values, Function<T, String> code, String asked) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(asked))
                .findFirst();
    }

    private static Language browserLanguage(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Language.EN;
        Locale first = request.getLocale();
        return Language.of(first.getLanguage()).orElse(Language.EN);
    }
}
