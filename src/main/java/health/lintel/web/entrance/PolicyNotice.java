package health.lintel.web.entrance;

import health.lintel.accounts.Accounts;
import health.lintel.accounts.SignedIn;
import org.springframework.stereotype.Component;

/// Whether somebody should be shown how the practice uses the portal (clause `policy.known`): at the first
/// sign-in, and when its meaning changed.
@Component
class PolicyNotice {
    private final Accounts accounts;
    private final PortalFacts portal;

    PolicyNotice(Accounts accounts, PortalFacts portal) {
        this.accounts = accounts;
        this.portal = portal;
    }

    boolean isDue(SignedIn person) {
        if (person.isStaff()) return false;
        return accounts.acknowledgedPolicy(person.person())
                .map(version -> version < portal.policyVersion())
                .orElse(true);
    }
}
