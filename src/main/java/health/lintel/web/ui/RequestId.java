package health.lintel.web.ui;

import health.lintel.datatypes.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request a number, which stands in the log and on the error page: a patient can read it out on
/// the phone.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class RequestId extends OncePerRequestFilter {
    private static final String NAME = "requestId";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String random = Ids.next().toString();
        String id = random.substring(random.length() - 8);
        request.setAttribute(NAME, id);
        response.setHeader("X-Request-Id", id);
        try (MDC.MDCCloseable open = MDC.putCloseable(NAME, id)) {
            chain.doFilter(request, response);
        }
    }

    /// The number of this request.
    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NAME));
    }
}
