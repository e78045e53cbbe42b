package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;

/// Sends somebody to "For whom is this?" before a page that writes, if they may act for several and have not said.
@Component
@ControllerAdvice
class ChoiceFirst implements HandlerInterceptor {
    private final Acting acting;

    ChoiceFirst(Acting acting) {
        this.acting = acting;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean needed = request.getAttribute(RoutesGate.LET_THROUGH) instanceof Route route && route.needsChoice();
        if (!needed
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof PortalAuthentication known)) {
            return true;
        }
        SignedIn person = known.getPrincipal();
        if (acting.hasChosen(person, request)) return true;
        response.setHeader(HttpHeaders.LOCATION, choicePage(request));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        return false;
    }

    @ExceptionHandler
    ResponseEntity<Void> on(ChooseFirst unclear, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, choicePage(request))
                .build();
    }

    private static String choicePage(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = RoutesGate.path(request) + (query == null ? "" : "?" + query);
        return request.getMethod().equals("GET")
                ? "/acting-for?then=" + URLEncoder.encode(address, StandardCharsets.UTF_8)
                : "/acting-for";
    }
}
