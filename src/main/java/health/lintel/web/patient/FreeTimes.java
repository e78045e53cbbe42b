package health.lintel.web.patient;

import health.lintel.policy.Policies;
import health.lintel.schedules.Schedule;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Times that a patient can book.
@Component
class FreeTimes {
    private static final int FIRST = 3;
    private static final int MOST = 120;
    private static final Duration AHEAD = Duration.ofDays(28);

    private final Schedules schedules;
    private final Policies policies;
    private final Clock clock;

    FreeTimes(Schedules schedules, Policies policies, Clock clock) {
        this.schedules = schedules;
        this.policies = policies;
        this.clock = clock;
    }

    /// The first three, offered at once.
    List<Slot> first() {
        return schedules.free(ahead(), null, FIRST);
    }

    /// By day; at the same time one of each clinician.
    Map<LocalDate, List<Slot>> byDay(@Nullable UUID schedule) {
        return schedules.free(ahead(), schedule, MOST).stream()
                .collect(Collectors.groupingBy(
                        slot -> policies.calendar().dayOf(slot.start()), TreeMap::new, Collectors.toList()));
    }

    List<Schedule> clinicians() {
        return schedules.all();
    }

    private Span ahead() {
        Instant now = clock.instant();
        return new Span(now.plusSeconds(1), now.plus(AHEAD));
    }
}
