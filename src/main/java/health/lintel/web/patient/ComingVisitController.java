package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Booking;
import health.lintel.appointments.Planned;
import health.lintel.facts.Standing;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One booked visit: when, with whom, change it, call it off.
@Controller
class ComingVisitController {
    private static final Set<AppointmentStatus> SHOWN = EnumSet.of(
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKED_IN,
            AppointmentStatus.PENDING,
            AppointmentStatus.CANCELLED);

    private final Appointments appointments;
    private final Booking booking;
    private final Doors doors;
    private final Policies policies;

    ComingVisitController(Appointments appointments, Booking booking, Doors doors, Policies policies) {
        this.appointments = appointments;
        this.booking = booking;
        this.doors = doors;
        this.policies = policies;
    }

    @GetMapping("/visits/coming/{id}")
    Answer show(@PathVariable UUID id, ChartAccess access) {
        Standing standing = doors.standing(access);
        if (standing == Standing.FORMER) throw NotFound.here();
        Appointment visit = appointments
                .planned(access, id)
                .map(Planned::visit)
                .filter(each -> SHOWN.contains(each.status()))
                .orElseThrow(NotFound::here);
        return new ComingVisitPage(
                visit,
                Doors.mayBook(standing) && booking.mayChange(visit),
                visit.status() == AppointmentStatus.CANCELLED,
                policies.current().settings().booking().changeNoticeHours());
    }

    @PostMapping("/visits/coming/{id}/cancel")
    Answer destroy(@PathVariable UUID id, ChartAccess access) {
        Standing standing = doors.standing(access);
        var _ = appointments.planned(access, id).orElseThrow(NotFound::here);
        if (!Doors.mayBook(standing)) return new VisitByPhonePage(standing, "");
        Redirect there = Redirect.to("/visits/coming/" + id);
        try {
            booking.callOff(access, id);
            return there.saying("visits.book.off");
        } catch (Booking.TooLate late) {
            return there;
        } catch (NoSuchElementException notTheirs) {
            throw NotFound.here();
        }
    }
}
