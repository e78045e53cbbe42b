package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Booking;
import health.lintel.appointments.Hold;
import health.lintel.appointments.Planned;
import health.lintel.appointments.VisitKind;
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
import health.lintel.schedules.TimeTaken;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Booking the time that is held. Its words are read like any message before anything is booked.
@Controller
class HoldController {
    private final Booking booking;
    private final AskingForVisits asking;
    private final Appointments appointments;
    private final Writing writing;
    private final Doors doors;
    private final Policies policies;
    private final Clock clock;

    HoldController(
            Booking booking,
            AskingForVisits asking,
            Appointments appointments,
            Writing writing,
            Doors doors,
            Policies policies,
            Clock clock) {
        this.booking = booking;
        this.asking = asking;
        this.appointments = appointments;
        this.writing = writing;
        this.doors = doors;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/visits/holds/{id}")
    Answer show(@PathVariable UUID id, @RequestParam(defaultValue = "") String draft, ChartAccess access) {
        Hold hold = booking.held(access, id).orElseThrow(NotFound::here);
        String words = NotFound.maybe(draft)
                .flatMap(each -> writing.find(access, new DraftId(each)))
                .map(Draft::text)
                .orElse("");
        VisitRequestForm form = VisitRequestForm.from(words.isEmpty() ? "" : draft, words);
        return page(access, hold, form, "", Problems.none());
    }

    @PostMapping("/visits/holds/{id}")
    Answer create(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, ChartAccess access) {
        Optional<UUID> before = appointments.requestedBefore(access, id);
        if (before.isPresent()) return Redirect.to("/visits/coming/" + id);
        Hold hold = booking.held(access, id).orElseThrow(NotFound::here);
        if (hold.moves() != null) return move(access, hold);
        VisitRequestForm form = VisitRequestForm.of(fields);
        String kind = Optional.ofNullable(fields.getFirst("kind")).orElse("");
        Standing standing = doors.standing(access);
        Problems problems = form.problems(policies.calendar().dayOf(clock.instant()), most());
        if (form.reason().isBlank()) return page(access, hold, form, kind, problems);
        Wish wish = wish(hold, form, kind);
        Review review = asking.read(access, wish);
        DraftId kept = review.draft().id();
        if (review.mustStop()) return Redirect.to("/messages/new/" + kept + "/review");
        if (!Doors.mayBook(standing)) return new VisitByPhonePage(standing, form.reason());
        if (problems.any()) return page(access, hold, form.keptIn(kept), kind, problems);
        try {
            asking.book(access, id, wish, review);
            return Redirect.to("/visits/coming/" + id).saying("visits.book.done");
        } catch (TimeTaken taken) {
            return Redirect.to("/visits/times?draft=" + kept).saying("visits.times.taken");
        }
    }

    @PostMapping("/visits/holds/{id}/release")
    Answer destroy(@PathVariable UUID id, ChartAccess access) {
        booking.letGo(access, id);
        return Redirect.to("/visits/times");
    }

    private Answer move(ChartAccess access, Hold hold) {
        Standing standing = doors.standing(access);
        if (!Doors.mayBook(standing)) return new VisitByPhonePage(standing, "");
        String visit = "/visits/coming/" + hold.moves();
        try {
            booking.move(access, hold.id());
            return Redirect.to(visit).saying("visits.book.moved");
        } catch (TimeTaken taken) {
            return Redirect.to("/visits/times?moves=" + hold.moves()).saying("visits.times.taken");
        } catch (Booking.TooLate late) {
            return Redirect.to(visit);
        }
    }

    private HoldPage page(ChartAccess access, Hold hold, VisitRequestForm form, String kind, Problems problems) {
        int minutes = policies.current().settings().booking().holdMinutes();
        return new HoldPage(
                hold, minutes, moving(access, hold), form.draft(), form.reason(), form.how(), kind, most(), problems);
    }

    private @Nullable Appointment moving(ChartAccess access, Hold hold) {
        UUID moves = hold.moves();
        return moves == null
                ? null
                : appointments.planned(access, moves).map(Planned::visit).orElse(null);
    }

    private static Wish wish(Hold hold, VisitRequestForm form, String kind) {
        return new Wish(
                hold.id(),
                NotFound.maybe(form.draft()).map(DraftId::new).orElse(null),
                form.reason().strip(),
                form.mode().orElse(VisitMode.OFFICE),
                "",
                null,
                VisitKind.of(kind),
                hold.practitioner());
    }

    private int most() {
        return policies.current().settings().length().characters();
    }
}
