package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Spring Security's view of somebody signed in. It is made anew for every request and never stored.
final class PortalAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient SignedIn person;

    PortalAuthentication(SignedIn person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.person().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
