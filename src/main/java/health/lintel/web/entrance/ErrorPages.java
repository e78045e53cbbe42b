package health.lintel.web.entrance;

import health.lintel.web.ui.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What somebody sees when a page could not be shown: what happened, what to do, whom to call. Never what went
/// wrong inside; for that the page carries the request's number, which also stands in the log.
@Component
class ErrorPages implements ErrorViewResolver {

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ErrorPage page = new ErrorPage(kind(status, request), RequestId.of(request));
        return new ModelAndView("entrance/error", Map.of("page", page), status);
    }

    private static String kind(HttpStatus status, HttpServletRequest request) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "missing";
            case FORBIDDEN -> request.getAttribute("lintel.refused.signed-in") == null ? "expired" : "refused";
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "busy";
            default -> "failed";
        };
    }
}
