package health.lintel.appointments;

import health.lintel.datatypes.EncounterId;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What staff say on the day of a visit: the patient is here, did not come, the visit is done. Of two who say so at
/// once the first is believed and the second is told.
@Component
public class Arrivals {
    private final PlannedVisits planned;
    private final Encounters encounters;
    private final Appointments appointments;
    private final Transactions transactions;
    private final Clock clock;

    Arrivals(
            PlannedVisits planned,
            Encounters encounters,
            Appointments appointments,
            Transactions transactions,
            Clock clock) {
        this.planned = planned;
        this.encounters = encounters;
        this.appointments = appointments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param seen how it stood on the page
    /// @throws SaidMeanwhile if somebody said something since
    public void say(ChartAccess access, UUID visit, AppointmentStatus seen, AppointmentStatus now) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            requireUnchanged(access, visit, seen);
            appointments.changeStatus(access, visit, now, "");
            return now;
        });
    }

    /// The visit is done: it becomes a visit held, from whose end the follow-up window runs (`follow-up.window`).
    ///
    /// @param matter what it was about; null if nobody says
    /// @param until  the last day of "write back to us about ..."; null for the window alone
    /// @throws SaidMeanwhile if somebody said something since
    public void close(
            ChartAccess access,
            UUID visit,
            AppointmentStatus seen,
            @Nullable String matter,
            @Nullable LocalDate until) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            Appointment planned = requireUnchanged(access, visit, seen);
            appointments.changeStatus(access, visit, AppointmentStatus.FULFILLED, "");
            EncounterId id = new EncounterId(visit);
            encounters.keep(access.patient(), List.of(held(id, planned, matter)));
            if (matter != null && until != null) appointments.grantWriteBack(access, matter, until, id);
            return id;
        });
    }

    private Encounter held(EncounterId id, Appointment visit, @Nullable String matter) {
        Instant now = clock.instant();
        VisitType type = switch (visit.mode()) {
            case OFFICE -> VisitType.OFFICE;
            case VIDEO -> VisitType.TELEHEALTH;
            case PHONE -> VisitType.PHONE;
        };
        return new Encounter(
                id,
                null,
                type,
                visit.start().isBefore(now) ? visit.start() : now,
                now,
                matter == null ? visit.reason() : matter,
                visit.practitioner(),
                visit.practitionerName(),
                List.of());
    }

    private Appointment requireUnchanged(ChartAccess access, UUID visit, AppointmentStatus seen) {
        Appointment found = planned.lock(access.patient(), visit).orElseThrow();
        if (found.status() != seen) throw new SaidMeanwhile();
        return found;
    }

    /// Somebody said something else a moment ago.
    public static final class SaidMeanwhile extends RuntimeException {}
}
