package health.lintel.web.entrance;

import health.lintel.accounts.Accounts;
import health.lintel.accounts.SignedIn;
import health.lintel.policy.Policies;
import java.util.List;
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

    /// Words that changed and hours that moved are no reason to stop somebody at the door.
    boolean isDue(SignedIn person) {
        if (person.isStaff()) return false;
        return accounts.acknowledgedPolicy(person.person())
                .map(policies::isMeaningNewer)
                .orElse(true);
    }

    /// What changed since this person read the policy last; nothing for who never did.
    List<PolicyNews> news(SignedIn person) {
        return accounts.acknowledgedPolicy(person.person())
                .filter(this::isKnown)
                .map(known -> PolicyNews.between(policies.version(known), policies.current()))
                .orElse(List.of());
    }

    /// A version that is or was in force.
    boolean isKnown(int version) {
        return policies.history().stream().anyMatch(kept -> kept.number() == version);
    }
}
