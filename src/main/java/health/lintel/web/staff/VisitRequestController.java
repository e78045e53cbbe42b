package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.VisitRequest;
import health.lintel.messaging.AnsweringVisitRequests;
import health.lintel.people.ChartAccess;
import health.lintel.schedules.TimeTaken;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Answering a request for a visit: propose a time, book it, or say no with a reason.
@Controller
class VisitRequestController {
    private final VisitRequestScreen screen;
    private final AnsweringVisitRequests answering;

    VisitRequestController(VisitRequestScreen screen, AnsweringVisitRequests answering) {
        this.screen = screen;
        this.answering = answering;
    }

    @GetMapping("/visit-requests/{id}")
    Answer show(SignedIn person, @PathVariable UUID id) {
        return screen.show(person, id);
    }

    @PostMapping("/visit-requests/{id}")
    Answer create(
            SignedIn person,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam Instant seen,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(name = "day-month", defaultValue = "") String month,
            @RequestParam(name = "day-day", defaultValue = "") String day,
            @RequestParam(name = "day-year", defaultValue = "") String year,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String words) {
        ChartAccess chart = screen.chart(person, id);
        var typed = new VisitRequestPage.Typed(step, new DateParts(month, day, year), time, mode, provider, words);
        Problems problems = Problems.none();
        var reply = screen.reply(person, id, once, seen, typed, problems);
        if (reply.isEmpty()) return screen.page(person, id, typed, problems, 422);
        try {
            VisitRequest answered = answering.answer(chart, id, reply.get());
            String said = answered.status().name().toLowerCase(java.util.Locale.ROOT);
            return Redirect.to("/visit-requests").saying("requests.said." + said);
        } catch (TimeTaken taken) {
            return screen.page(person, id, typed, problems.add("time", "requests.problem.taken"), 422);
        } catch (AnsweringVisitRequests.AnsweredMeanwhile meanwhile) {
            return screen.page(person, id, typed, Problems.none(), 409);
        }
    }
}
