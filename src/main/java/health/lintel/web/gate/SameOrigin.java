package health.lintel.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses acts that another site's page sends, by what the browser says about where a request comes from.
/// Beside the form token, not in its place.
final class SameOrigin extends OncePerRequestFilter {
    private static final Set<String> ONLY_LOOKS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ONLY_LOOKS.contains(request.getMethod()) || isOurs(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        // Browsers that send this cannot be made to lie, and it holds behind a proxy too.
        if (site != null) return site.equals("same-origin") || site.equals("none");
        String origin = request.getHeader("Origin");
        if (origin == null) return true;
        String host = request.getServerName();
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return origin.equalsIgnoreCase(request.getScheme() + "://" + host + (usual ? "" : ":" + port));
    }
}
