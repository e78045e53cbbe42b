package health.lintel.appointments;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.policy.Settings;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import health.lintel.schedules.TimeTaken;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Patients book free times themselves: a time is held while they choose, then booked; it is never two people's
/// (`appointments.request`).
@Component
public class Booking {
    private final Schedules schedules;
    private final Holds holds;
    private final PlannedVisits planned;
    private final AskedVisits asked;
    private final Appointments appointments;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Booking(
            Schedules schedules,
            Holds holds,
            PlannedVisits planned,
            AskedVisits asked,
            Appointments appointments,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.schedules = schedules;
        this.holds = holds;
        this.planned = planned;
        this.asked = asked;
        this.appointments = appointments;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Holds a slot for the patient; what the same person held for them before is free again.
    ///
    /// @param moves the booked visit that is to move to it; null for a new one
    /// @throws TimeTaken if the slot is gone, past, or another's
    public Hold hold(ChartAccess access, UUID slot, @Nullable UUID moves) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Instant now = clock.instant();
            Slot found = schedules
                    .slot(slot)
                    .filter(each -> each.start().isAfter(now))
                    .orElseThrow(TimeTaken::new);
            if (moves != null) requireChangeable(access, moves);
            holds.of(access.patient(), access.actor()).forEach(before -> drop(access, before));
            Hold hold = new Hold(
                    Ids.next(),
                    found.schedule().id(),
                    found.schedule().practitioner(),
                    found.schedule().practitionerName(),
                    new Span(found.start(), found.end()),
                    now.plus(Duration.ofMinutes(settings().holdMinutes())),
                    moves);
            if (!schedules.hold(hold.id(), hold.schedule(), hold.time(), hold.until())) throw new TimeTaken();
            holds.insert(access.patient(), hold, access.actor());
            return hold;
        });
    }

    /// A hold of this patient's, even one that ran out a moment ago.
    public Optional<Hold> held(ChartAccess access, UUID hold) {
        return transactions.forPatient(access.actor(), access.patient(), () -> holds.find(access.patient(), hold));
    }

    public void letGo(ChartAccess access, UUID hold) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            holds.find(access.patient(), hold).ifPresent(found -> drop(access, hold));
            return hold;
        });
    }

    /// Books what is held, with the words that the patient brings. The visit has the hold's id.
    ///
    /// @return the request that keeps the words
    /// @throws TimeTaken if the hold ran out and somebody else came; nothing is kept then
    public UUID book(ChartAccess access, UUID hold, NewVisitRequest request) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Hold held = holds.find(access.patient(), hold).orElseThrow(TimeTaken::new);
            win(held, hold);
            holds.delete(access.patient(), hold);
            Appointment visit = visit(hold, held, request.mode());
            planned.insert(access.patient(), visit, clock.instant(), access.actor());
            appointments.setStatus(access, hold, AppointmentStatus.BOOKED, "");
            return asked.askBooked(access, request, hold);
        });
    }

    /// Moves a booked visit to what is held; its old time is free again.
    ///
    /// @throws TimeTaken if the hold ran out and somebody else came; the visit stands where it was then
    public Appointment move(ChartAccess access, UUID hold) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Hold held = holds.find(access.patient(), hold).orElseThrow(TimeTaken::new);
            UUID moves = held.moves();
            if (moves == null) throw new NoSuchElementException("The hold moves no visit");
            Appointment before = requireChangeable(access, moves);
            schedules.release(moves);
            win(held, moves);
            holds.delete(access.patient(), hold);
            return moved(access, before, visit(moves, held, before.mode()));
        });
    }

    /// Moves a visit to a time that its caller has taken for it already.
    public Appointment moved(ChartAccess access, Appointment before, Appointment after) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            planned.move(access.patient(), before, after, clock.instant(), access.actor());
            audit.record(access.actor(), "appointment.moved", "appointment/" + before.id(), access.patient());
            events.publishEvent(new AppointmentChanged(
                    before.id(), access.patient(), AppointmentChanged.Kind.MOVED, access.actor()));
            return after;
        });
    }

    /// Calls a booked visit off.
    ///
    /// @throws TooLate if the practice's notice has begun: then they call
    public void callOff(ChartAccess access, UUID appointment) {
        transactions.forPatient(access.actor(), access.patient(), () -> {
            requireChangeable(access, appointment);
            appointments.setStatus(access, appointment, AppointmentStatus.CANCELLED, "called off in the portal");
            return appointment;
        });
    }

    /// May the patient still change it here, within the practice's notice?
    public boolean mayChange(Appointment visit) {
        Instant last = visit.start().minus(Duration.ofHours(settings().changeNoticeHours()));
        return visit.status() == AppointmentStatus.BOOKED && clock.instant().isBefore(last);
    }

    /// It is too near for a change in the portal.
    public static final class TooLate extends RuntimeException {}

    private Appointment requireChangeable(ChartAccess access, UUID appointment) {
        Appointment visit = planned.find(access.patient(), appointment).orElseThrow();
        if (!mayChange(visit)) throw new TooLate();
        return visit;
    }

    private void win(Hold held, UUID claim) {
        if (!schedules.keep(held.id(), claim)) schedules.take(claim, held.schedule(), held.time());
    }

    private void drop(ChartAccess access, UUID hold) {
        schedules.release(hold);
        holds.delete(access.patient(), hold);
    }

    private static Appointment visit(UUID id, Hold held, VisitMode mode) {
        return new Appointment(
                id,
                mode,
                held.time().start(),
                held.time().end(),
                null,
                held.practitioner(),
                held.practitionerName(),
                AppointmentStatus.BOOKED);
    }

    private Settings.Booking settings() {
        return policies.current().settings().booking();
    }
}
