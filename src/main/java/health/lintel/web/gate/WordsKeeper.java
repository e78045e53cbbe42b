package health.lintel.web.gate;

import health.lintel.accounts.KeptWords;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/// Keeps what somebody typed when their sign-in ended before they sent it, and brings them back to it.
@Component
public class WordsKeeper {
    private final KeptWords kept;
    private final BrowserSession sessions;

    WordsKeeper(KeptWords kept, BrowserSession sessions) {
        this.kept = kept;
        this.sessions = sessions;
    }

    /// False if the browser names no sign-in, or the words are too many to keep.
    boolean keep(Route route, HttpServletRequest request, HttpServletResponse response) {
        if (request.getContentLengthLong() > KeptWords.MOST) return false;
        Optional<UUID> ended = sessions.signIn(request);
        Optional<String> ticket = ended.flatMap(signIn -> kept.keep(
                signIn, sessions.chosenPatient(request), page(route, request), fields(request), address(request)));
        ticket.ifPresent(value ->
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value, KeptWords.LIFE.toSeconds())));
        return ticket.isPresent();
    }

    /// After signing in: the page that shows the words again. Whom they were written for is chosen again too.
    public Optional<String> bringBack(
            health.lintel.accounts.SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> ticket = ticket(request);
        if (ticket.isEmpty()) return Optional.empty();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", 0));
        return kept.redeem(person.person(), ticket.get()).map(back -> {
            back.actingFor().ifPresent(patient -> sessions.choosePatient(request, patient));
            return back.path();
        });
    }

    private static Optional<String> ticket(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String page(Route route, HttpServletRequest request) {
        String page = java.util.Objects.requireNonNull(route.wordsPage());
        var match = route.path().matchAndExtract(PathContainer.parsePath(RoutesGate.path(request)));
        if (match == null) return page;
        for (var variable : match.getUriVariables().entrySet()) {
            page = page.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return page;
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) fields.put(name, List.of(values));
        });
        return fields;
    }

    private static String cookie(HttpServletRequest request, String value, long seconds) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build()
                .toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-words" : "words";
    }

    private static String address(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
