package health.lintel.web.entrance;

import health.lintel.policy.Policies;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The policy as the public page shows it: the version in force, or, while the database is down, the last one
/// known. No request waits for the database: it is asked beside it, for the next one.
@Component
class ShownPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(ShownPolicy.class);

    private final ObjectProvider<Policies> policies;
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private volatile Shown last = new Shown(PolicyFile.shipped(), List.of());

    ShownPolicy(ObjectProvider<Policies> policies) {
        this.policies = policies;
    }

    /// @param history the version in force first; empty while nobody could tell
    record Shown(PolicyVersion version, List<Policies.Kept> history) {}

    /// The version in force, or an earlier one by its number.
    Optional<Shown> find(int number) {
        Shown now = current();
        if (number == now.version().version()) return Optional.of(now);
        Policies kept = policies.getIfAvailable();
        if (kept == null || now.history().stream().noneMatch(each -> each.number() == number)) return Optional.empty();
        return Optional.of(new Shown(kept.version(number), now.history()));
    }

    Shown current() {
        if (isAsking.compareAndSet(false, true))
            Thread.ofVirtual().name("shown-policy").start(this::ask);
        return last;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        try {
            Policies kept = policies.getIfAvailable();
            if (kept != null) last = new Shown(kept.current(), kept.history());
        } catch (RuntimeException e) {
            LOG.warn("The policy in force cannot be read; the last known one is shown", e);
        } finally {
            isAsking.set(false);
        }
    }
}
