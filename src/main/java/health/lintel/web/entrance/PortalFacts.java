package health.lintel.web.entrance;

import health.lintel.policy.Policies;
import org.springframework.stereotype.Component;

/// What the pages of the entrance say about the practice, as its policy in force has it.
@Component
class PortalFacts {
    private final Policies policies;

    PortalFacts(Policies policies) {
        this.policies = policies;
    }

    String practice() {
        return policies.current().practice().name();
    }

    String phone() {
        return policies.current().practice().phones().office();
    }

    int policyVersion() {
        return policies.currentNumber();
    }
}
