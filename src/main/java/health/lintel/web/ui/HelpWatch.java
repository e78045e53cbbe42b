package health.lintel.web.ui;

import health.lintel.policy.Policies;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks the database for hours and roster every half minute, away from any request, and tells [Help]. When it
/// cannot, the last known hours stay and the answering service is the number out of hours. A portal that runs no jobs
/// asks once, at the start: there a test that moves the clock to another policy changes nobody else's numbers.
@Component
class HelpWatch {
    private static final Logger LOG = LoggerFactory.getLogger(HelpWatch.class);
    private static final int EVERY_SECONDS = 30;

    private final Help help;
    private final ObjectProvider<Policies> policies;
    private final ObjectProvider<Roster> roster;
    private final boolean goesOn;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("help-watch").factory());

    HelpWatch(
            Help help,
            ObjectProvider<Policies> policies,
            ObjectProvider<Roster> roster,
            @Value("${lintel.jobs:on}") String jobs) {
        this.help = help;
        this.goesOn = jobs.equals("on");
        this.policies = policies;
        this.roster = roster;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (policies.getIfAvailable() == null) return;
        if (goesOn) thread.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        else look();
    }

    void look() {
        PracticeCalendar calendar = help.calendar();
        try {
            calendar = new PracticeCalendar(policies.getObject().current().practice());
            boolean covered = roster.getIfAvailable(Roster::empty).coversAt(help.now());
            help.learn(calendar, covered ? Roster.always() : Roster.empty());
        } catch (RuntimeException e) {
            LOG.warn("Hours and roster cannot be read; the answering service is shown out of hours", e);
            help.learn(calendar, Roster.empty());
        }
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
