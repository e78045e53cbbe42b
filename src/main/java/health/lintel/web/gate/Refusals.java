package health.lintel.web.gate;

import health.lintel.accounts.SignInAnswer.Begun;
import health.lintel.accounts.SignInStep;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What somebody sees who is not let through: the way to sign in, or that there is no such page. A page for others
/// and a page that does not exist look the same.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    /// Set on a refused request whose sender is signed in: they were not away.
    static final String SIGNED_IN = "lintel.refused.signed-in";

    private final Routes routes;
    private final BrowserSession sessions;
    private final WordsKeeper words;

    Refusals(Routes routes, BrowserSession sessions, WordsKeeper words) {
        this.routes = routes;
        this.sessions = sessions;
        this.words = words;
    }

    /// Nobody is signed in.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        Route route = route(request).orElse(null);
        if (route == null) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else go(request, response, next(route, request, response));
    }

    /// Somebody is signed in and may not, or a form came without its token.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (!(refused instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Route route = route(request).orElse(null);
        if (route != null && endedWhileWriting(route, request) && words.keep(route, request, response))
            go(request, response, "/sign-in?words=kept");
        else {
            if (sessions.signedIn(request).isPresent()) request.setAttribute(SIGNED_IN, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /// Only for a form that the browser says is ours: another site must not leave words here.
    private boolean endedWhileWriting(Route route, HttpServletRequest request) {
        return route.wordsPage() != null
                && request.getHeader("Origin") != null
                && sessions.signedIn(request).isEmpty();
    }

    private String next(Route route, HttpServletRequest request, HttpServletResponse response) {
        if (route.audience() == Audience.ENROLLING) return "/enroll";
        Optional<Begun> half = sessions.unfinished(request);
        if (half.isPresent()) return half.get().step() == SignInStep.CODE ? "/sign-in/code" : "/staff/totp";
        if (route.wordsPage() != null && words.keep(route, request, response)) return "/sign-in?words=kept";
        return signIn(target(request));
    }

    private String signIn(@Nullable String target) {
        return target == null || target.equals("/")
                ? "/sign-in"
                : "/sign-in?then=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }

    /// The page to return to: the one asked for, or, of a part of a page, the page it is a part of.
    private @Nullable String target(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        String address = current != null ? pathOf(current) : pathAndQuery(request);
        boolean isPage = current != null || request.getMethod().equals("GET");
        return isPage ? routes.page(address).orElse(null) : null;
    }

    private static String pathOf(String address) {
        try {
            String path = URI.create(address).getRawPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String pathAndQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return RoutesGate.path(request) + (query == null ? "" : "?" + query);
    }

    private Optional<Route> route(HttpServletRequest request) {
        return routes.find(request.getMethod(), RoutesGate.path(request));
    }

    /// A part of a page cannot show the sign-in page in its place: the browser is told to go there as a whole.
    private static void go(HttpServletRequest request, HttpServletResponse response, String address) {
        boolean part = request.getHeader("HX-Request") != null;
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(part ? "HX-Redirect" : "Location", address);
        response.setStatus(part ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_SEE_OTHER);
    }
}
