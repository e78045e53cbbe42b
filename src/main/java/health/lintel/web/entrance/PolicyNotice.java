package health.lintel.web.entrance;

import health.lintel.accounts.Accounts;
import health.lintel.accounts.SignedIn;
import health.lintel.policy.Policies;
import org.springframework.stereotype.Component;

/// Whether somebody should be shown how the practice uses the portal (clause `policy.known`): at the first sign-in,
/// and when its meaning changed.
@Component
class PolicyNotice {
    private final Accounts accounts;
    private final Policies policies;

    PolicyNotice(Accounts accounts, Policies policies) {
        this.accounts = accounts;
        this.policies = policies;
    }

    int version() {
        return policies.currentNumber();
    }

    boolean isDue(SignedIn person) {
        if (person.isStaff()) return false;
        return accounts.acknowledgedPolicy(person.person())
                .map(acknowledged -> acknowledged < version())
                .orElse(true);
    }
}
