package health.lintel.web.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/// Whether single keys of the keyboard do things (WCAG 2.1.4: people who dictate must be able to turn them off).
public enum ShortKeys {
    ON,
    OFF;

    static final String COOKIE = "keys";

    static ShortKeys of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return ON;
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && cookie.getValue().equals("off")) return OFF;
        }
        return ON;
    }
}
