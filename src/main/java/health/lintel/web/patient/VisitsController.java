package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.appointments.VisitRequest;
import health.lintel.facts.Facts;
import health.lintel.facts.FollowUpWindows;
import health.lintel.facts.Standing;
import health.lintel.facts.Window;
import health.lintel.messaging.AskingForVisits;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Clause;
import health.lintel.policy.Policies;
import health.lintel.policy.VisitType;
import health.lintel.practice.PracticeCalendar;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
class VisitsController {
    private static final int NEWEST = 20;

    private final Appointments appointments;
    private final AskingForVisits asking;
    private final Doors doors;
    private final Policies policies;
    private final Clock clock;

    VisitsController(Appointments appointments, AskingForVisits asking, Doors doors, Policies policies, Clock clock) {
        this.appointments = appointments;
        this.asking = asking;
        this.doors = doors;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/visits")
    Answer show(ChartAccess access) {
        Standing standing = doors.standing(access);
        return new VisitsPage(
                Doors.mayBook(standing),
                standing == Standing.FORMER ? List.of() : appointments.upcoming(access),
                appointments.requests(access).stream()
                        .limit(NEWEST)
                        .map(request -> new VisitsPage.Asked(request, answerBy(request)))
                        .toList(),
                appointments.visits(access).stream()
                        .limit(NEWEST)
                        .map(visit -> past(visit, standing))
                        .toList());
    }

    @GetMapping("/visits/requests/{id}")
    Answer showRequest(@PathVariable UUID id, ChartAccess access) {
        VisitRequest request = find(access, id);
        Instant answerBy = answerBy(request);
        LocalDate needed = request.neededBy();
        boolean isSooner = needed != null && needed.isBefore(policies.calendar().dayOf(answerBy));
        Appointment visit = appointments.upcoming(access).stream()
                .filter(each -> each.id().equals(request.appointment()))
                .findFirst()
                .orElse(null);
        return new VisitAskedPage(request, answerBy, isSooner, visit);
    }

    @PostMapping("/visits/requests/{id}/confirm")
    Answer confirm(@PathVariable UUID id, ChartAccess access) {
        return step(id, "visits.asked.confirmed", () -> asking.confirm(access, id));
    }

    @PostMapping("/visits/requests/{id}/withdraw")
    Answer withdraw(@PathVariable UUID id, ChartAccess access) {
        return step(id, "visits.asked.withdrawn", () -> asking.withdraw(access, id));
    }

    /// Somebody of ours may have answered a moment ago: the page says how it stands now.
    private static Answer step(UUID id, String said, Runnable work) {
        Redirect there = Redirect.to("/visits/requests/" + id);
        try {
            work.run();
            return there.saying(said);
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        } catch (IllegalStateException changedMeanwhile) {
            return there.saying("visits.asked.changed");
        }
    }

    private VisitRequest find(ChartAccess access, UUID id) {
        return appointments.requests(access).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Instant answerBy(VisitRequest request) {
        Instant symptoms = request.symptomsDue();
        if (symptoms != null) return symptoms;
        var promise = policies.current().settings().promise().reply();
        return policies.calendar().answerDueBy(request.askedAt(), promise);
    }

    private VisitsPage.Past past(Encounter visit, Standing standing) {
        LocalDate last = Doors.mayWrite(standing) ? lastDay(visit) : null;
        boolean isOver = last != null && last.isBefore(policies.calendar().dayOf(clock.instant()));
        return new VisitsPage.Past(visit, isOver ? null : last, isOver);
    }

    /// Null for a visit that opens no window.
    private @Nullable LocalDate lastDay(Encounter visit) {
        if (!policies.current().isOn(Clause.FOLLOW_UP_WINDOW)) return null;
        PracticeCalendar calendar = policies.calendar();
        VisitType type = VisitType.of(visit.type().code()).orElse(VisitType.ELSEWHERE);
        var held = new Facts.Visit(visit.end(), type, visit.reason(), visit.started(), visit.practitionerName());
        return FollowUpWindows.after(held, policies.current().settings().followUp(), calendar)
                .map(Window::lastDay)
                .orElse(null);
    }
}
