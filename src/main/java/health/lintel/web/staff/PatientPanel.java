package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.appointments.Appointments;
import health.lintel.audit.AuditTrail;
import health.lintel.conduct.Conduct;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.records.Records;
import health.lintel.records.Result;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gathers what staff see beside an item: the one place that does, in one transaction, with one entry in the audit
/// trail. Who is not clinical gets no clinical fact.
@Component
class PatientPanel {
    private final People people;
    private final Appointments appointments;
    private final Medications medications;
    private final Records records;
    private final Messaging messaging;
    private final Conduct conduct;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    PatientPanel(
            People people,
            Appointments appointments,
            Medications medications,
            Records records,
            Messaging messaging,
            Conduct conduct,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.medications = medications;
        this.records = records;
        this.messaging = messaging;
        this.conduct = conduct;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    Panel of(SignedIn reader, ChartAccess chart) {
        return transactions.forStaff(reader.person(), () -> {
            audit.record(reader.person(), "patient.read", "patient/" + chart.patient(), chart.patient());
            return gather(reader, chart);
        });
    }

    private Panel gather(SignedIn reader, ChartAccess chart) {
        Patient patient = people.patient(chart);
        LocalDate today = policies.calendar().dayOf(clock.instant());
        boolean paused =
                conduct.suspensionOf(new PersonId(chart.patient().value())).isPresent();
        boolean clinical = isClinical(reader);
        return new Panel(
                patient.id(),
                patient.name(),
                patient.age(today),
                patient.person().birthDate(),
                patient.person().language(),
                patient.mrn(),
                patient.person().phone(),
                patient.standing(),
                paused ? Panel.Messages.PAUSED : Panel.Messages.OPEN,
                helpers(chart),
                appointments.upcoming(chart).stream().findFirst().orElse(null),
                messaging.conversations(chart).stream()
                        .filter(conversation -> !conversation.isClosed())
                        .filter(conversation -> clinical || isOffice(conversation))
                        .toList(),
                clinical ? clinical(chart, today) : null);
    }

    static boolean isClinical(SignedIn reader) {
        return reader.role() != null && reader.role().isClinical();
    }

    static boolean isOffice(health.lintel.messaging.Conversation conversation) {
        return conversation.kind() == health.lintel.messaging.Conversation.Kind.ADMINISTRATIVE;
    }

    private List<Panel.Helping> helpers(ChartAccess chart) {
        return people.helpersOf(chart).stream()
                .map(grant -> new Panel.Helping(
                        grant, people.person(grant.helper()).map(p -> p.name()).orElse("?")))
                .toList();
    }

    private Panel.Clinical clinical(ChartAccess chart, LocalDate today) {
        return new Panel.Clinical(
                appointments.visits(chart).stream().findFirst().orElse(null),
                messaging.windows(chart),
                medications.active(chart),
                records.allergies(chart).stream()
                        .filter(allergy -> !allergy.status().equals("resolved"))
                        .toList(),
                records.releasedResults(chart).stream()
                        .filter(result -> result.commentedAt() == null)
                        .filter(result -> Result.isCommentOwed(result.releasedAt(), clock.instant()))
                        .limit(5)
                        .toList(),
                today);
    }
}
