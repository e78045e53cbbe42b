package health.lintel.conduct;

import health.lintel.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// By when a person decides on a case (clause conduct.standard).
@Component
class Deadlines {
    private final Policies policies;

    Deadlines(Policies policies) {
        this.policies = policies;
    }

    /// @param times 1 for the deadline itself, 2 for twice the time
    Instant of(Incident incident, List<CaseStep> steps, int times) {
        CaseState now = steps.getLast().state();
        Instant since = steps.stream()
                .filter(step -> step.state() == now)
                .findFirst()
                .map(CaseStep::at)
                .orElseThrow();
        return switch (now) {
            case REPORTED -> openHours(since, settings().witnessedWithinOpenHours() * times);
            case APPEALED -> openDays(since, Conduct.APPEAL_WITHIN_OPEN_DAYS * times);
            default -> review(incident.kind(), since, times);
        };
    }

    Instant review(Incident.Kind kind, Instant since, int times) {
        return kind.isThreat()
                ? openHours(since, settings().threatWithinOpenHours() * times)
                : openDays(since, settings().reviewWithinOpenDays() * times);
    }

    private Instant openHours(Instant since, int hours) {
        return policies.calendar().afterOpenTime(since, Duration.ofHours(hours));
    }

    private Instant openDays(Instant since, int days) {
        return policies.calendar().endOfOpenDayAfter(since, days);
    }

    private health.lintel.policy.Settings.Conduct settings() {
        return policies.current().settings().conduct();
    }
}
