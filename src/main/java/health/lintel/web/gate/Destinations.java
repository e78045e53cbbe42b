package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where to send somebody who has signed in.
@Component
public class Destinations {
    private final Routes routes;

    Destinations(Routes routes) {
        this.routes = routes;
    }

    /// The address, if it is a page of ours that this person may open: never another site, never an act. Else their
    /// first page.
    public String pageOrFirst(SignedIn person, String address) {
        return page(person, address).orElseGet(() -> first(person));
    }

    public Optional<String> page(SignedIn person, String address) {
        return routes.page(address)
                .filter(known -> routes.find("GET", known.split("[?#]", 2)[0])
                        .filter(route -> route.admits(person))
                        .isPresent());
    }

    /// Somebody's own page: sign-ins, language, passphrase.
    public static String own(SignedIn.Kind kind) {
        return kind == SignedIn.Kind.STAFF ? "/staff/me" : "/me";
    }

    /// The first page of the day.
    private String first(SignedIn person) {
        String home = person.isStaff() ? "/q" : "/home";
        return routes.find("GET", home).isPresent() ? home : own(person.kind());
    }
}
