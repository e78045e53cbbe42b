package health.lintel.bridging;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Ending;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.medications.ToNextVisit;
import health.lintel.medications.VisitRules;
import health.lintel.medications.Written;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.records.Condition;
import health.lintel.records.Records;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Does each medicine reach the next appropriate visit, and what is done if not (clause `refill.bridge`).
@Component
public class Bridging {
    private static final int MOST = 500;

    private final Medications medications;
    private final Appointments appointments;
    private final Records records;
    private final SettledRows rows;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Bridging(
            Medications medications,
            Appointments appointments,
            Records records,
            SettledRows rows,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.medications = medications;
        this.appointments = appointments;
        this.records = records;
        this.rows = rows;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Continuing medicines of ours, those that end before the visit first.
    public List<Gap> gaps(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            LocalDate today = today();
            Encounter last = appointments.visits(access).stream()
                    .filter(visit -> visit.type().isOurs())
                    .findFirst()
                    .orElse(null);
            Appointment next =
                    appointments.upcoming(access).stream().findFirst().orElse(null);
            List<String> problems = records.conditions(access).stream()
                    .filter(Condition::isActive)
                    .map(Condition::name)
                    .toList();
            Map<UUID, Written> written = medications.written(access);
            Map<UUID, Gap.Settled> settled = rows.of(access.patient(), last == null ? Instant.EPOCH : last.start());
            return medications.active(access).stream()
                    .filter(Prescription::prescribedByUs)
                    .map(each -> gap(each, written.get(each.id()), settled.get(each.id()), problems, last, next, today))
                    .sorted(java.util.Comparator.comparing((Gap gap) -> !gap.isOpen()))
                    .toList();
        });
    }

    private Gap gap(
            Prescription of,
            @Nullable Written written,
            Gap.@Nullable Settled settled,
            List<String> problems,
            @Nullable Encounter last,
            @Nullable Appointment next,
            LocalDate today) {
        var rule = VisitRules.of(of.name(), of.schedule(), problems);
        LocalDate seen = last == null ? null : policies.calendar().dayOf(last.end());
        LocalDate booked = next == null ? null : policies.calendar().dayOf(next.start());
        LocalDate visit = VisitRules.nextVisit(rule, seen, booked, today);
        if (visit.isBefore(today)) visit = today;
        Integer days = written == null ? null : written.days();
        LocalDate reaches = reaches(of, days);
        Integer left =
                reaches == null ? null : (int) Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(today, reaches));
        var sum = ToNextVisit.of(today, visit, left, days, written == null ? null : written.quantity());
        return new Gap(of, reaches, rule, visit, sum, settled);
    }

    private static @Nullable LocalDate reaches(Prescription of, @Nullable Integer days) {
        LocalDate ends = of.supplyEndsOn();
        Integer refills = of.refillsLeft();
        if (ends == null || refills == null || refills == 0) return ends;
        return days == null ? null : ends.plusDays((long) refills * days);
    }

    /// Proposes a prescription that reaches the visit, for a prescriber to sign in the EHR.
    public void propose(ChartAccess access, UUID prescription) {
        settle(access, prescription, null);
    }

    /// Leaves the gap open, for a reason.
    public void leave(ChartAccess access, UUID prescription, Gap.Reason reason) {
        settle(access, prescription, reason);
    }

    /// The same again changes nothing.
    private void settle(ChartAccess access, UUID prescription, Gap.@Nullable Reason reason) {
        if (!access.isStaff()) throw new IllegalArgumentException("Only staff close a visit");
        transactions.forPatient(access.actor(), access.patient(), () -> {
            Gap gap = gaps(access).stream()
                    .filter(each -> each.prescription().id().equals(prescription))
                    .findFirst()
                    .orElseThrow();
            if (gap.settled() != null) return prescription;
            UUID id = Ids.next();
            String proposed = reason != null
                    ? null
                    : Proposed.request(
                            id, access.patient().toString(), gap.prescription(), gap.sum(), today().toString());
            rows.insert(id, access, prescription, reason, proposed, gap.visit(), clock.instant());
            audit.record(
                    access.actor(),
                    reason == null ? "bridge.proposed" : "bridge.left-open",
                    "prescription/" + prescription,
                    access.patient());
            return prescription;
        });
    }

    /// The proposed prescription as FHIR; empty if none was proposed.
    public Optional<String> proposal(ChartAccess access, UUID settled) {
        return transactions.forPatient(
                access.actor(), access.patient(), () -> rows.proposal(access.patient(), settled));
    }

    /// Who runs out in the days ahead and is not seen before; the soonest first.
    ///
    /// @param booked the visit that comes too late; null if none is booked
    public record RunsOut(Ending ending, @Nullable LocalDate booked) {}

    public List<RunsOut> runningOut(PersonId staffMember) {
        LocalDate today = today();
        int ahead = policies.current().settings().refillWork().bridgeLooksAheadDays();
        return transactions.forStaff(
                staffMember,
                () -> medications.ending(staffMember, today, today.plusDays(ahead), MOST).stream()
                        .map(ending -> new RunsOut(ending, booked(ending)))
                        .filter(each -> each.booked() == null
                                || !each.booked().isBefore(each.ending().reachesOn()))
                        .toList());
    }

    private @Nullable LocalDate booked(Ending ending) {
        return appointments
                .nextVisit(ending.patient(), clock.instant())
                .map(policies.calendar()::dayOf)
                .orElse(null);
    }

    private LocalDate today() {
        return policies.calendar().dayOf(clock.instant());
    }
}
