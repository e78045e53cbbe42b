package health.lintel.web.entrance;

import health.lintel.policy.ClauseText;
import health.lintel.policy.Policies;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The policy as the public page shows it: the version in force, or, while the database is down, the last one
/// known.
@Component
class ShownPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(ShownPolicy.class);

    private final ObjectProvider<Policies> policies;
    private volatile PolicyVersion last = PolicyFile.shipped();

    ShownPolicy(ObjectProvider<Policies> policies) {
        this.policies = policies;
    }

    int number() {
        return current().version();
    }

    List<ClauseText> texts() {
        return current().texts();
    }

    private PolicyVersion current() {
        try {
            Policies kept = policies.getIfAvailable();
            if (kept != null) last = kept.current();
        } catch (RuntimeException e) {
            LOG.warn("The policy in force cannot be read; the last known one is shown", e);
        }
        return last;
    }
}
