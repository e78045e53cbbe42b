package health.lintel.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/// The session cookie: `__Host-session` over https, where no other site of the same domain can set it;
/// `session` on a plain connection, for development.
@Component
class SessionCookies implements CookieSerializer {
    private final DefaultCookieSerializer plain = cookie("session");
    private final DefaultCookieSerializer secure = cookie("__Host-session");

    SessionCookies() {
        secure.setUseSecureCookie(true);
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        of(cookie.getRequest()).writeCookieValue(cookie);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static DefaultCookieSerializer cookie(String name) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        return serializer;
    }
}
