package health.lintel.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Forms with files are read only where a page asks for files, and never more than such a form may weigh. Stands
/// before everything that reads a form, after the headers.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadsGate extends OncePerRequestFilter {
    /// As `spring.servlet.multipart.max-request-size`.
    private static final long HEAVIEST = 34L * 1024 * 1024;
    /// Where files may come, and the page that says so when they are too big.
    private static final Map<String, String> WITH_FILES = Map.of("/insurance/new", "/insurance/new?photo=big");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        String tooBig = WITH_FILES.get(RoutesGate.path(request));
        if (tooBig == null) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > HEAVIEST) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", tooBig);
        } else {
            chain.doFilter(request, response);
        }
    }
}
