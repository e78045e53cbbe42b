package health.lintel.appointments;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.EncounterId;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.schedules.Span;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Visits held and planned, and the promises "write back to us".
@Component
public class Appointments {
    private final Encounters encounters;
    private final PlannedVisits planned;
    private final WriteBackGrants grants;
    private final AskedVisits asked;
    private final VisitTimes times;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Appointments(
            Encounters encounters,
            PlannedVisits planned,
            WriteBackGrants grants,
            AskedVisits asked,
            VisitTimes times,
            ApplicationEventPublisher events,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.encounters = encounters;
        this.planned = planned;
        this.grants = grants;
        this.asked = asked;
        this.times = times;
        this.events = events;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// All visits held that we know of, the newest first.
    public List<Encounter> visits(ChartAccess access) {
        return within(access, () -> encounters.of(access.patient()));
    }

    /// Planned visits that are not over and not called off, the next one first.
    public List<Appointment> upcoming(ChartAccess access) {
        return within(access, () -> planned.from(access.patient(), clock.instant()));
    }

    /// Promises to read what the patient writes back that still hold or ended in the last day: which day it is here
    /// the caller decides, by the practice's zone.
    public List<WriteBackGrant> grants(ChartAccess access) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")).minusDays(1);
        return within(access, () -> grants.from(access.patient(), day));
    }

    /// Promises to read what the patient writes back about a matter, up to and including a day.
    ///
    /// @throws IllegalArgumentException if somebody other than staff tries, or the matter is empty
    public WriteBackGrant grantWriteBack(
            ChartAccess access, String matter, LocalDate until, @Nullable EncounterId encounter) {
        if (!access.isStaff()) throw new IllegalArgumentException("Only staff promise to read what is written back");
        if (matter.isBlank()) throw new IllegalArgumentException("A promise names its matter");
        var grant = new WriteBackGrant(Ids.next(), matter.strip(), until, access.actor());
        return within(access, () -> {
            grants.insert(access.patient(), grant, clock.instant(), encounter);
            audit.record(access.actor(), "write-back.granted", "grant/" + grant.id(), access.patient());
            return grant;
        });
    }

    /// Asks for a visit. The same key again answers with the first request's id.
    public UUID requestVisit(ChartAccess access, NewVisitRequest request) {
        return asked.ask(access, request);
    }

    /// The request that this key made already: a second press of the button.
    public Optional<UUID> requestedBefore(ChartAccess access, UUID key) {
        return asked.before(access, key);
    }

    /// Takes a request one step on: staff propose, confirm or decline; the asking side confirms a proposal or
    /// withdraws.
    ///
    /// @param why what the patient reads with it
    /// @return the request as it now is; as it was if the same step is taken twice
    /// @throws IllegalStateException if the request is closed or the step is not this person's to take
    public VisitRequest answerRequest(
            ChartAccess access, UUID request, VisitRequest.Status step, String why, @Nullable UUID appointment) {
        return within(access, () -> {
            VisitRequest answered = asked.answer(access, request, step, why, appointment);
            if (answered.appointment() != null) follow(access, answered.appointment(), step, why);
            return answered;
        });
    }

    /// A proposed time is booked when it is confirmed, and free again when nothing comes of it.
    private void follow(ChartAccess access, UUID appointment, VisitRequest.Status step, String why) {
        boolean isProposed = planned.find(access.patient(), appointment)
                .filter(visit -> visit.status() == AppointmentStatus.PROPOSED)
                .isPresent();
        if (!isProposed) return;
        switch (step) {
            case CONFIRMED -> setStatus(access, appointment, AppointmentStatus.BOOKED, why);
            case DECLINED, WITHDRAWN -> setStatus(access, appointment, AppointmentStatus.CANCELLED, why);
            case REQUESTED, PROPOSED -> {}
        }
    }

    /// For staff who come from an item: one request, whoever asked.
    public Optional<VisitRequest> request(PersonId staffMember, UUID request) {
        return asked.find(staffMember, request);
    }

    /// The request as it is, held until the caller's transaction ends, so that of two answers the second sees the
    /// first.
    public Optional<VisitRequest> lockRequest(ChartAccess access, UUID request) {
        return asked.lock(access, request);
    }

    /// The patient's requests, the newest first.
    public List<VisitRequest> requests(ChartAccess access) {
        return asked.of(access);
    }

    /// For staff: requests of all patients that wait for an answer, those with symptoms inside first.
    public List<VisitRequest> openRequests(PersonId staffMember) {
        return asked.open(staffMember);
    }

    /// What became of a patient who was turned to a visit; for jobs and for staff.
    public Followed followedBy(PatientId patient, Instant since) {
        return transactions.forSystem(() -> new Followed(
                planned.firstBookedAfter(patient, since).orElse(null),
                encounters.firstSeenAfter(patient, since).orElse(null)));
    }

    /// When a patient comes next, for lists over the whole practice; empty if nothing is booked.
    public Optional<Instant> nextVisit(PatientId patient, Instant now) {
        return transactions.forSystem(() -> planned.firstStartingAfter(patient, now));
    }

    /// Does a request of this patient's, made since then, wait for an answer or for their yes? For jobs.
    public boolean hasOpenRequest(PatientId patient, Instant since) {
        return transactions.forSystem(() -> asked.isOpen(patient, since));
    }

    /// Books a visit, or brings a booked one up to date; its id is the caller's, so that trying again books once.
    ///
    /// @throws health.lintel.schedules.TimeTaken if the clinician has no time then
    public void book(ChartAccess access, Appointment appointment) {
        if (!access.isStaff()) throw new IllegalArgumentException("Only staff book");
        within(access, () -> {
            Optional<Appointment> before = planned.find(access.patient(), appointment.id());
            times.take(appointment);
            planned.insert(access.patient(), appointment, clock.instant(), access.actor());
            if (before.map(Appointment::status)
                    .filter(appointment.status()::equals)
                    .isEmpty()) {
                setStatus(access, appointment.id(), appointment.status(), "");
            }
            return appointment;
        });
    }

    /// A planned visit, whatever became of it.
    public Optional<Planned> planned(ChartAccess access, UUID appointment) {
        return within(access, () -> planned.planned(access.patient(), appointment));
    }

    /// For staff who come from the day view: one visit, whose ever.
    public Optional<Planned> planned(PersonId staffMember, UUID appointment) {
        return transactions.forStaff(staffMember, () -> planned.planned(appointment));
    }

    /// For staff and jobs: the visits of all patients that begin in a time, the first first; no called-off ones.
    public List<Planned> between(Span time) {
        return transactions.forSystem(() -> planned.between(time));
    }

    /// Says what became of a planned visit: arrived, fulfilled, cancelled, missed.
    public void changeStatus(ChartAccess access, UUID appointment, AppointmentStatus status, String why) {
        if (!access.isStaff()) throw new IllegalArgumentException("Only staff change a planned visit");
        within(access, () -> {
            var _ = planned.find(access.patient(), appointment).orElseThrow();
            setStatus(access, appointment, status, why);
            return status;
        });
    }

    /// Keeps visits as a chart names them; for the import and for visit closing.
    public void keep(PatientId patient, List<Encounter> visits) {
        transactions.forSystem(() -> {
            encounters.keep(patient, visits);
            return patient;
        });
    }

    /// Visits of a patient, for the import, which acts for nobody in particular.
    public List<Encounter> known(PatientId patient) {
        return transactions.forSystem(() -> encounters.of(patient));
    }

    void setStatus(ChartAccess access, UUID appointment, AppointmentStatus status, String why) {
        planned.setStatus(access.patient(), appointment, status, clock.instant(), access.actor(), why);
        times.follow(appointment, status);
        kind(status)
                .ifPresent(kind -> events.publishEvent(
                        new AppointmentChanged(appointment, access.patient(), kind, access.actor())));
        audit.record(
                access.actor(), "appointment." + status.code(), "appointment/" + appointment, access.patient(), why);
    }

    private static Optional<AppointmentChanged.Kind> kind(AppointmentStatus status) {
        return switch (status) {
            case BOOKED -> Optional.of(AppointmentChanged.Kind.BOOKED);
            case CANCELLED, ENTERED_IN_ERROR -> Optional.of(AppointmentChanged.Kind.CALLED_OFF);
            case FULFILLED, NOSHOW -> Optional.of(AppointmentChanged.Kind.OVER);
            default -> Optional.empty();
        };
    }

    private <T extends @Nullable Object> T within(ChartAccess access, Supplier<T> work) {
        return transactions.forPatient(access.actor(), access.patient(), work);
    }
}
