package health.lintel.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Says who is signed in. Never asked for a page of the entrance: those must work when the database is down.
@FunctionalInterface
public interface Viewers {
    Optional<Viewer> of(HttpServletRequest request);
}
