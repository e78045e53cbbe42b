package health.lintel.conduct;

import static java.time.ZoneOffset.UTC;

import health.lintel.jobs.Job;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A decision that is late goes up: to the lead, and at twice the time to the owner-physician. The message stays held
/// until a person decides: nothing is decided by lateness.
@Configuration(proxyBeanMethods = false)
class Lateness {
    /// To whom a late case goes.
    private enum Level {
        LEAD(1, PoolKey.LEADS, "conduct-late"),
        OWNER(2, PoolKey.PROVIDERS, "conduct-very-late");

        private final int times;
        private final PoolKey pool;
        private final String kind;

        Level(int times, PoolKey pool, String kind) {
            this.times = times;
            this.pool = pool;
            this.kind = kind;
        }
    }

    @Bean
    Job escalateLateConductCases(
            IncidentRows incidents,
            StepRows steps,
            Deadlines deadlines,
            Tasks tasks,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        return new Job(
                "escalate-late-conduct-cases",
                Duration.ofMinutes(1),
                () -> transactions.forSystem(() -> {
                    Instant now = clock.instant();
                    for (Incident incident : incidents.undecided()) {
                        List<CaseStep> taken = steps.of(incident.id());
                        for (Level level : Level.values()) {
                            boolean isLate = now.isAfter(deadlines.of(incident, taken, level.times));
                            if (isLate && isFirst(jdbc, incident, level, now)) tasks.open(work(incident, level, now));
                        }
                    }
                    return now;
                }));
    }

    private static boolean isFirst(JdbcClient jdbc, Incident incident, Level level, Instant now) {
        return jdbc.sql("""
                insert into conduct.escalation (incident_id, patient_id, level, at)
                values (:id, :patient, :level, :at) on conflict do nothing""")
                        .param("id", incident.id())
                        .param("patient", incident.patient().value())
                        .param("level", level.name())
                        .param("at", now.atOffset(UTC))
                        .update()
                == 1;
    }

    private static NewTask work(Incident incident, Level level, Instant now) {
        Subject about = Subject.of("incident", incident.id());
        return new NewTask(
                level.kind, about, incident.patient(), level.kind, Gravity.URGENT, null, "en", level.pool, now, now);
    }
}
