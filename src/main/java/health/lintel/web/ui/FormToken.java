package health.lintel.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// The token against forged forms; asked for only where a form is drawn, because asking may touch the session.
public final class FormToken {
    private final @Nullable CsrfToken token;

    FormToken(HttpServletRequest request) {
        this.token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    public boolean isKnown() {
        return token != null;
    }

    public String field() {
        return token == null ? "_csrf" : token.getParameterName();
    }

    public String value() {
        return token == null ? "" : token.getToken();
    }
}
