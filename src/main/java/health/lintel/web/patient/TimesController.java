package health.lintel.web.patient;

import health.lintel.appointments.Booking;
import health.lintel.appointments.Hold;
import health.lintel.facts.Standing;
import health.lintel.people.ChartAccess;
import health.lintel.schedules.TimeTaken;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Redirect;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Free times, and holding one while choosing (`appointments.request`).
@Controller
class TimesController {
    private final FreeTimes times;
    private final Booking booking;
    private final Doors doors;

    TimesController(FreeTimes times, Booking booking, Doors doors) {
        this.times = times;
        this.booking = booking;
        this.doors = doors;
    }

    @GetMapping("/visits/times")
    Answer show(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String moves,
            @RequestParam(defaultValue = "") String with,
            ChartAccess access) {
        Standing standing = doors.standing(access);
        if (!Doors.mayBook(standing)) return new VisitByPhonePage(standing, "");
        return new TimesPage(
                known(draft),
                known(moves),
                known(with),
                times.clinicians().stream()
                        .map(each -> Choice.of(each.id().toString(), each.practitionerName()))
                        .toList(),
                times.byDay(NotFound.maybe(with).orElse(null)));
    }

    @PostMapping("/visits/holds")
    Answer create(
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String moves,
            ChartAccess access) {
        Standing standing = doors.standing(access);
        if (!Doors.mayBook(standing)) return new VisitByPhonePage(standing, "");
        String again = "/visits/times?draft=" + known(draft) + "&moves=" + known(moves);
        if (NotFound.maybe(slot).isEmpty()) return Redirect.to(again);
        try {
            Hold hold = booking.hold(
                    access, NotFound.maybe(slot).get(), NotFound.maybe(moves).orElse(null));
            return Redirect.to("/visits/holds/" + hold.id() + "?draft=" + known(draft));
        } catch (TimeTaken taken) {
            return Redirect.to(again).saying("visits.times.taken");
        } catch (Booking.TooLate late) {
            return Redirect.to("/visits/coming/" + known(moves));
        } catch (NoSuchElementException notTheirs) {
            throw NotFound.here();
        }
    }

    private static String known(String text) {
        return NotFound.maybe(text).map(UUID::toString).orElse("");
    }
}
