package health.lintel.appointments;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Requests for a visit, from the asking to the last answer (`appointments.request`).
@Component
class AskedVisits {
    private static final int MOST = 500;

    private final VisitRequests requests;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskedVisits(
            VisitRequests requests,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    UUID ask(ChartAccess access, NewVisitRequest request) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            UUID id = Ids.next();
            if (!requests.insert(access.patient(), id, request, access.actor(), clock.instant())) {
                return requests.byKey(access.patient(), request.key()).orElseThrow();
            }
            record(access, id, VisitRequest.Status.REQUESTED, "", null);
            events.publishEvent(new VisitRequested(id, access, request.symptomsDue(), request.neededBy()));
            return id;
        });
    }

    /// A request that its asker answered by choosing a free time: nobody owes an answer.
    UUID askBooked(ChartAccess access, NewVisitRequest request, UUID appointment) {
        UUID id = Ids.next();
        if (!requests.insert(access.patient(), id, request, access.actor(), clock.instant())) {
            throw new IllegalStateException("The same key books once");
        }
        record(access, id, VisitRequest.Status.CONFIRMED, "", appointment);
        return id;
    }

    VisitRequest answer(ChartAccess access, UUID id, VisitRequest.Status step, String why, @Nullable UUID appointment) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            requests.lock(access.patient(), id);
            VisitRequest before = requests.find(access.patient(), id).orElseThrow();
            if (before.status() == step && step != VisitRequest.Status.PROPOSED) return before;
            if (!before.status().mayBecome(step) || !mayTake(access, before, step)) {
                throw new IllegalStateException("A request that is " + before.status() + " cannot become " + step);
            }
            record(access, id, step, why, appointment == null ? before.appointment() : appointment);
            events.publishEvent(new VisitRequestAnswered(id, access.patient(), step, before.askedBy(), access.actor()));
            return requests.find(access.patient(), id).orElseThrow();
        });
    }

    Optional<UUID> before(ChartAccess access, UUID key) {
        return transactions.forPatient(access.actor(), access.patient(), () -> requests.byKey(access.patient(), key));
    }

    List<VisitRequest> of(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> requests.of(access.patient()));
    }

    Optional<VisitRequest> find(PersonId staffMember, UUID id) {
        return transactions.forStaff(
                staffMember, () -> requests.patientOf(id).flatMap(patient -> requests.find(patient, id)));
    }

    boolean isOpen(PatientId patient, Instant since) {
        return requests.of(patient).stream()
                .anyMatch(request ->
                        request.status().isOpen() && !request.askedAt().isBefore(since));
    }

    Optional<VisitRequest> lock(ChartAccess access, UUID id) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            requests.lock(access.patient(), id);
            return requests.find(access.patient(), id);
        });
    }

    List<VisitRequest> open(PersonId staffMember) {
        return transactions.forStaff(staffMember, () -> requests.open(MOST));
    }

    /// Staff may take every step; who asked may withdraw, and say yes to a proposed time.
    private static boolean mayTake(ChartAccess access, VisitRequest request, VisitRequest.Status step) {
        if (access.isStaff()) return true;
        return step == VisitRequest.Status.WITHDRAWN
                || (step == VisitRequest.Status.CONFIRMED && request.status() == VisitRequest.Status.PROPOSED);
    }

    private void record(
            ChartAccess access, UUID id, VisitRequest.Status status, String why, @Nullable UUID appointment) {
        requests.setStatus(access.patient(), id, status, clock.instant(), access.actor(), why, appointment);
        String act = "visit-request." + status.name().toLowerCase(java.util.Locale.ROOT);
        audit.record(access.actor(), act, "visit-request/" + id, access.patient());
    }
}
