package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.Viewer;
import health.lintel.web.ui.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Tells the frame of a page who is signed in and whom they help.
@Component
class SignedInViewers implements Viewers {
    private final Acting acting;
    private final Routes routes;

    SignedInViewers(Acting acting, Routes routes) {
        this.acting = acting;
        this.routes = routes;
    }

    @Override
    public Optional<Viewer> of(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof PortalAuthentication known)) {
            return Optional.empty();
        }
        SignedIn person = known.getPrincipal();
        return Optional.of(new Viewer(
                person.name(),
                acting.helping(person, request).orElse(null),
                acting.tag(person, request).orElse(null),
                Destinations.own(person.kind()),
                Language.of(person.language()).orElse(Language.EN),
                page -> routes.find("GET", page)
                        .filter(route -> route.admits(person))
                        .isPresent()));
    }
}
