package health.lintel.appointments;

import health.lintel.datatypes.PersonId;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Span;
import health.lintel.schedules.TimeTaken;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A visit with a clinician takes that clinician's time, whoever books it and by whatever way.
@Component
class VisitTimes {
    private static final Set<AppointmentStatus> TAKES_TIME = EnumSet.of(
            AppointmentStatus.PROPOSED, AppointmentStatus.PENDING, AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED);
    private static final Set<AppointmentStatus> FREES_TIME =
            EnumSet.of(AppointmentStatus.CANCELLED, AppointmentStatus.NOSHOW, AppointmentStatus.ENTERED_IN_ERROR);

    private final Schedules schedules;

    VisitTimes(Schedules schedules) {
        this.schedules = schedules;
    }

    /// @throws TimeTaken if another visit or hold has it
    void take(Appointment visit) {
        PersonId practitioner = visit.practitioner();
        if (practitioner == null
                || !TAKES_TIME.contains(visit.status())
                || !visit.end().isAfter(visit.start())) return;
        String known = visit.practitionerName();
        String name = known == null ? "?" : known;
        schedules.release(visit.id());
        schedules.take(visit.id(), schedules.of(practitioner, name).id(), new Span(visit.start(), visit.end()));
    }

    void follow(UUID visit, AppointmentStatus status) {
        if (FREES_TIME.contains(status)) schedules.release(visit);
    }
}
