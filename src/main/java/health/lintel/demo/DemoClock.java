package health.lintel.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The machine's clock, which the demo sets back while it lets the cast's past happen: only for the thread that
/// does so, so that pages and jobs never see it.
@Component
@Primary
@ConditionalOnProperty("lintel.demo")
class DemoClock extends Clock {
    private final Clock machine = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final ThreadLocal<@Nullable Instant> past = new ThreadLocal<>();

    /// Does the work as if it were that moment.
    void at(Instant moment, Runnable work) {
        past.set(moment);
        try {
            work.run();
        } finally {
            past.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant moment = past.get();
        return moment == null ? machine.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Moments are UTC; days are the practice calendar's");
    }
}
