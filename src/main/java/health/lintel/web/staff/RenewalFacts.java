package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.Encounter;
import health.lintel.audit.AuditTrail;
import health.lintel.medications.Medications;
import health.lintel.medications.Prescription;
import health.lintel.medications.Supply;
import health.lintel.medications.ToNextVisit;
import health.lintel.medications.VisitRules;
import health.lintel.medications.Written;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.records.Condition;
import health.lintel.records.Page;
import health.lintel.records.Records;
import health.lintel.records.Result;
import health.lintel.renewals.Renewal;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers from the chart what the reviewer of a request must determine, in one transaction with one entry in the
/// audit trail.
@Component
class RenewalFacts {
    private static final int NEWEST = 60;

    private final People people;
    private final Medications medications;
    private final Appointments appointments;
    private final Records records;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    RenewalFacts(
            People people,
            Medications medications,
            Appointments appointments,
            Records records,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.medications = medications;
        this.appointments = appointments;
        this.records = records;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    RenewalPage.Chart of(SignedIn reader, ChartAccess chart, Renewal renewal) {
        return transactions.forStaff(reader.person(), () -> {
            audit.record(reader.person(), "renewal.read", "renewal/" + renewal.id(), chart.patient());
            return gather(chart, renewal);
        });
    }

    private RenewalPage.Chart gather(ChartAccess chart, Renewal renewal) {
        LocalDate today = policies.calendar().dayOf(clock.instant());
        Patient patient = people.patient(chart);
        UUID id = renewal.prescription();
        Prescription prescription =
                id == null ? null : medications.find(chart, id).orElse(null);
        Supply supply = id == null ? null : medications.supplies(chart).get(id);
        Written written = id == null ? null : medications.written(chart).get(id);
        Encounter last = appointments.visits(chart).stream()
                .filter(visit -> visit.type().isOurs())
                .findFirst()
                .orElse(null);
        Appointment next = appointments.upcoming(chart).stream().findFirst().orElse(null);
        List<String> problems = records.conditions(chart).stream()
                .filter(Condition::isActive)
                .map(Condition::name)
                .toList();
        String name = prescription == null ? renewal.asked().medicine() : prescription.name();
        var rule = VisitRules.of(name, prescription == null ? null : prescription.schedule(), problems);
        LocalDate target = target(rule, last, next, today);
        List<Result> results = records.results(chart, Page.first(NEWEST));
        return new RenewalPage.Chart(
                patient,
                patient.age(today),
                today,
                prescription,
                supply,
                last,
                next,
                rule,
                target,
                sum(renewal, prescription, written, target, today),
                records.allergies(chart).stream()
                        .filter(allergy -> !allergy.status().equals("resolved"))
                        .toList(),
                labs(rule, results),
                labsDue(rule, results, today),
                records.vitals(chart, Page.first(NEWEST)).stream()
                        .filter(vital -> vital.name().toLowerCase(Locale.ROOT).contains("blood pressure"))
                        .findFirst()
                        .orElse(null),
                problems);
    }

    private LocalDate target(
            VisitRules.Rule rule, @Nullable Encounter last, @Nullable Appointment next, LocalDate today) {
        LocalDate seen = last == null ? null : policies.calendar().dayOf(last.end());
        LocalDate booked = next == null ? null : policies.calendar().dayOf(next.start());
        return VisitRules.nextVisit(rule, seen, booked, today);
    }

    private static ToNextVisit sum(
            Renewal renewal,
            @Nullable Prescription prescription,
            @Nullable Written written,
            LocalDate target,
            LocalDate today) {
        Integer days =
                renewal.asked().days() != null ? renewal.asked().days() : written == null ? null : written.days();
        return ToNextVisit.of(
                today,
                target,
                prescription == null ? null : prescription.daysLeft(today),
                days,
                renewal.asked().quantity() != null
                        ? renewal.asked().quantity()
                        : written == null ? null : written.quantity());
    }

    private static List<Result> labs(VisitRules.Rule rule, List<Result> results) {
        return results.stream()
                .filter(result -> Boolean.TRUE.equals(result.abnormal()) || names(rule, result))
                .sorted(Comparator.comparing(result -> !Boolean.TRUE.equals(result.abnormal())))
                .limit(8)
                .toList();
    }

    /// Tests of the rule that nobody has done in its span.
    private List<String> labsDue(VisitRules.Rule rule, List<Result> results, LocalDate today) {
        LocalDate since = today.minusMonths(rule.months());
        return rule.labNames().stream()
                .filter(lab -> results.stream()
                        .filter(result -> contains(result.name(), lab))
                        .noneMatch(result -> result.effectiveAt() != null
                                && !policies.calendar()
                                        .dayOf(result.effectiveAt())
                                        .isBefore(since)))
                .toList();
    }

    private static boolean names(VisitRules.Rule rule, Result result) {
        return rule.labNames().stream().anyMatch(lab -> contains(result.name(), lab));
    }

    private static boolean contains(String name, String lab) {
        return name.toLowerCase(Locale.ROOT).contains(lab.toLowerCase(Locale.ROOT));
    }
}
