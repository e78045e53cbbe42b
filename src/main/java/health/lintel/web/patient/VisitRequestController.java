package health.lintel.web.patient;

import health.lintel.accounts.KeptWords;
import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitMode;
import health.lintel.datatypes.DraftId;
import health.lintel.facts.Standing;
import health.lintel.messaging.AskingForVisits;
import health.lintel.messaging.AskingForVisits.Wish;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Review;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.practice.PracticeCalendar;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Asking for a visit (clause `appointments.request`). The words of a message that was turned to a visit are there
/// already: nothing is typed twice.
@Controller
class VisitRequestController {
    private final AskingForVisits asking;
    private final Appointments appointments;
    private final Writing writing;
    private final KeptWords kept;
    private final FreeTimes times;
    private final Doors doors;
    private final Policies policies;
    private final Clock clock;

    VisitRequestController(
            AskingForVisits asking,
            Appointments appointments,
            Writing writing,
            KeptWords kept,
            FreeTimes times,
            Doors doors,
            Policies policies,
            Clock clock) {
        this.asking = asking;
        this.appointments = appointments;
        this.writing = writing;
        this.kept = kept;
        this.times = times;
        this.doors = doors;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/visits/request")
    Answer show(@RequestParam(defaultValue = "") String draft, ChartAccess access, SignedIn reader) {
        Standing standing = doors.standing(access);
        if (!Doors.mayBook(standing)) return new VisitByPhonePage(standing, "");
        if (!draft.isEmpty()) return withWords(draft, access);
        VisitRequestForm typed = kept.take(reader.person(), "/visits/request")
                .map(VisitRequestForm::of)
                .orElseGet(VisitRequestForm::empty);
        return page(access, typed, Problems.none());
    }

    @GetMapping("/visits/request/{draft}")
    Answer showWithWords(@PathVariable String draft, ChartAccess access, SignedIn reader) {
        return show(draft, access, reader);
    }

    @PostMapping("/visits/request")
    Answer create(@RequestParam MultiValueMap<String, String> fields, ChartAccess access) {
        VisitRequestForm form = VisitRequestForm.of(fields);
        UUID once = NotFound.maybe(form.once()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Optional<UUID> before = appointments.requestedBefore(access, once);
        if (before.isPresent()) return Redirect.to("/visits/requests/" + before.get());
        Problems problems = form.problems(today(), most());
        Standing standing = doors.standing(access);
        if (form.reason().isBlank()) {
            return Doors.mayBook(standing) ? page(access, form, problems) : new VisitByPhonePage(standing, "");
        }
        Wish wish = wish(once, form);
        // Whatever else is wrong with the form, its words are read first: there may be danger in them.
        Review review = asking.read(access, wish);
        if (review.mustStop())
            return Redirect.to("/messages/new/" + review.draft().id() + "/review");
        if (!Doors.mayBook(standing)) return new VisitByPhonePage(standing, form.reason());
        if (problems.any()) return page(access, form.keptIn(review.draft().id()), problems);
        return Redirect.to("/visits/requests/" + asking.send(access, wish, review));
    }

    /// A draft that is sent, thrown away or somebody else's looks the same.
    private Answer withWords(String draft, ChartAccess access) {
        Optional<Draft> found = NotFound.maybe(draft).flatMap(each -> writing.find(access, new DraftId(each)));
        if (found.isEmpty()) return Redirect.to("/visits").saying("visits.request.gone");
        return page(access, VisitRequestForm.from(draft, found.get().text()), Problems.none());
    }

    private VisitRequestPage page(ChartAccess access, VisitRequestForm form, Problems problems) {
        var promise = policies.current().settings().promise().reply();
        return new VisitRequestPage(
                form.once(),
                form.draft(),
                form.reason(),
                form.how(),
                form.times(),
                form.needed(),
                most(),
                policies.calendar().answerDueBy(clock.instant(), promise),
                near(access),
                times.first(),
                form.kind(),
                form.with(),
                times.clinicians().stream()
                        .filter(each -> each.practitioner() != null)
                        .map(each -> Choice.of(String.valueOf(each.practitioner()), each.practitionerName()))
                        .toList(),
                problems);
    }

    private @Nullable Appointment near(ChartAccess access) {
        PracticeCalendar calendar = policies.calendar();
        int days = policies.current().settings().newConcern().bookedNearDays();
        LocalDate last = today().plusDays(days);
        return appointments.upcoming(access).stream()
                .filter(visit -> !calendar.dayOf(visit.start()).isAfter(last))
                .findFirst()
                .orElse(null);
    }

    private static Wish wish(UUID once, VisitRequestForm form) {
        Optional<UUID> draft = NotFound.maybe(form.draft());
        return new Wish(
                once,
                draft.map(DraftId::new).orElse(null),
                form.reason().strip(),
                form.mode().orElse(VisitMode.OFFICE),
                form.times().strip(),
                form.needed().date().orElse(null),
                form.visitKind(),
                form.practitioner());
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return policies.calendar().dayOf(now);
    }

    private int most() {
        return policies.current().settings().length().characters();
    }
}
