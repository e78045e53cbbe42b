package health.lintel.audit;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Chains the trail within a second of each act. A loop of its own: the scheduler's rows would be more writing
/// than the seals. It holds no entry back and loses none; what it could not do it does in the next round.
@Component
@ConditionalOnProperty(name = "lintel.jobs", havingValue = "on", matchIfMissing = true)
class Sealing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AuditChain chain;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    Sealing(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("audit-sealing").start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                if (chain.seal() == 0) Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The audit trail could not be sealed; trying again", e);
                if (!paused()) return;
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE.multipliedBy(10));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
