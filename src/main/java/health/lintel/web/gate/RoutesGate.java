package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Lets a request through if the table says so, and nothing else.
@Component
class RoutesGate implements AuthorizationManager<RequestAuthorizationContext> {
    /// The route that was let through, for [RoutesCheck] to compare with what is really called.
    static final String LET_THROUGH = RoutesGate.class.getName() + ".route";

    private final Routes routes;
    private final BrowserSession sessions;

    RoutesGate(Routes routes, BrowserSession sessions) {
        this.routes = routes;
        this.sessions = sessions;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Route> route = routes.find(request.getMethod(), path(request));
        boolean admitted = route.isPresent() && admits(route.get(), authentication, request);
        if (admitted) request.setAttribute(LET_THROUGH, route.get());
        return new AuthorizationDecision(admitted);
    }

    private boolean admits(Route route, Supplier<? extends Authentication> authentication, HttpServletRequest request) {
        if (route.isForAnybody()) return true;
        if (route.audience() == Audience.ENROLLING) {
            return sessions.enrolling(request).isPresent();
        }
        if (route.audience() == Audience.HALF_SIGNED_IN) {
            return sessions.unfinished(request).isPresent();
        }
        return authentication.get() instanceof PortalAuthentication known
                && known.getPrincipal() instanceof SignedIn person
                && route.admits(person);
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
