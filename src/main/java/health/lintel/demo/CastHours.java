package health.lintel.demo;

import health.lintel.policy.Policies;
import health.lintel.practice.PracticeCalendar;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Opens the two doctors' hours for the next four weeks; asked at every start, since weeks pass.
@Component
@ConditionalOnProperty("lintel.demo")
class CastHours {
    private static final int DAYS = 28;
    private static final Duration VISIT = Duration.ofMinutes(30);

    private final Schedules schedules;
    private final Policies policies;
    private final Clock clock;

    CastHours(Schedules schedules, Policies policies, Clock clock) {
        this.schedules = schedules;
        this.policies = policies;
        this.clock = clock;
    }

    void open() {
        for (CastMember doctor : List.of(Cast.DR_LEE, Cast.DR_OSEI)) {
            schedules.open(doctor.id(), schedules.of(doctor.id(), doctor.name()), hours(doctor), VISIT);
        }
    }

    /// Mornings for both; afternoons by turns.
    private List<Span> hours(CastMember doctor) {
        PracticeCalendar calendar = policies.calendar();
        LocalDate today = calendar.dayOf(clock.instant());
        List<Span> hours = new ArrayList<>();
        for (LocalDate day = today; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            if (!calendar.isOpenOn(day)) continue;
            hours.add(span(day, 9, 12));
            boolean isLees = day.toEpochDay() % 2 == 0;
            if (isLees == (doctor == Cast.DR_LEE)) hours.add(span(day, 13, 16));
        }
        return hours;
    }

    private Span span(LocalDate day, int from, int until) {
        ZoneId zone = policies.calendar().practice().zone();
        return new Span(
                day.atTime(LocalTime.of(from, 0)).atZone(zone).toInstant(),
                day.atTime(LocalTime.of(until, 0)).atZone(zone).toInstant());
    }
}
