package health.lintel.conduct;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Incidents and suspensions (clause conduct.standard). The portal suspends at once; only a person decides.
@Component
public class Conduct {
    /// Those who may decide on an incident.
    public static final List<StaffRole> REVIEWERS = List.of(StaffRole.MANAGER, StaffRole.PROVIDER);

    private final IncidentRows incidents;
    private final SuspensionRows suspensions;
    private final Tasks tasks;
    private final Outbox outbox;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conduct(
            IncidentRows incidents,
            SuspensionRows suspensions,
            Tasks tasks,
            Outbox outbox,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.suspensions = suspensions;
        this.tasks = tasks;
        this.outbox = outbox;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The suspension in force for a person, if there is one. The writer and the patient can differ: a helper's
    /// conduct suspends the helper.
    public Optional<Suspension> suspensionOf(PersonId person) {
        return transactions.forPerson(person, () -> suspensions.of(person));
    }

    /// What somebody may know of their own newest case: the one that suspends them, else the last one about words
    /// they wrote for this patient.
    public Optional<ConductCase> caseOf(ChartAccess access) {
        PersonId writer = access.actor();
        Optional<Suspension> inForce = suspensionOf(writer);
        PatientId patient = inForce.map(Suspension::patient).orElse(access.patient());
        return transactions.forPatient(
                writer,
                patient,
                () -> inForce.map(Suspension::incident)
                        .flatMap(incidents::find)
                        .or(() -> incidents.newestOf(writer, patient))
                        .map(incident -> new ConductCase(
                                incident,
                                inForce.orElse(null),
                                reviewDue(incident.kind(), incident.openedAt()),
                                inForce.map(found ->
                                                suspensions.appeals(found.id()).size())
                                        .orElse(0))));
    }

    /// Opens an incident on a message that is held; suspends its writer at once where the policy says so.
    public UUID open(ChartAccess access, Incident.Kind kind, MessageId message, String quotation, Instant at) {
        var incident = new Incident(
                Ids.next(),
                access.patient(),
                access.actor(),
                kind,
                message,
                quotation,
                policies.currentNumber(),
                at,
                null);
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            incidents.insert(incident);
            if (kind.suspends() && suspensions.of(access.actor()).isEmpty()) suspend(incident, at);
            tasks.open(review(incident, at));
            audit.record(access.actor(), "incident.opened", "incident/" + incident.id(), access.patient(), kind.name());
            return incident.id();
        });
    }

    /// A person's decision. Of two reviewers the first decides.
    ///
    /// @throws AlreadyDecided when somebody decided before
    public void review(PersonId by, UUID id, Incident.Outcome outcome, String why) {
        if (why.isBlank()) throw new IllegalArgumentException("A decision gives its reason");
        transactions.forStaff(by, () -> {
            Incident incident = incidents.find(id).orElseThrow();
            Instant now = clock.instant();
            if (!incidents.insertReview(incident, new Incident.Review(outcome, by, now, why))) {
                throw new AlreadyDecided();
            }
            if (outcome != Incident.Outcome.UPHELD) suspensions.end(id, by, now, outcome.name());
            // Words that were held without pausing anything are judged now: what stands has the same consequence.
            else if (suspensions.of(incident.writer()).isEmpty()) suspend(incident, now);
            for (Task task : tasks.openAbout(Subject.of("incident", id))) {
                tasks.closeByItself(task.id(), "decided: " + outcome.name());
            }
            outbox.enqueue(Notice.of(incident.writer(), Template.APPEAL_DECIDED, "/conduct", "conduct/" + id));
            audit.record(by, "incident.decided", "incident/" + id, incident.patient(), outcome.name());
            events.publishEvent(new IncidentDecided(incident, outcome));
            return incident;
        });
    }

    /// The person asks for another look at their suspension.
    public boolean appeal(PersonId person, String words) {
        return appeal(person, Ids.next(), words);
    }

    /// @param key made with the page; the same key again appeals once
    public boolean appeal(PersonId person, UUID key, String words) {
        return transactions.forPerson(person, () -> {
            Optional<Suspension> suspension = suspensions.of(person);
            suspension.ifPresent(found -> {
                if (!suspensions.insertAppeal(key, found, words, clock.instant())) return;
                audit.record(person, "suspension.appealed", "suspension/" + found.id(), null);
            });
            return suspension.isPresent();
        });
    }

    /// An incident as a reviewer sees it, with the writer's appeals.
    public Optional<Reviewable> reviewable(PersonId by, UUID id) {
        return transactions.forStaff(
                by,
                () -> incidents.find(id).map(incident -> {
                    audit.record(by, "incident.read", "incident/" + id, incident.patient());
                    List<String> appeals =
                            suspensions.ofIncident(id).map(suspensions::appeals).orElse(List.of());
                    return new Reviewable(
                            incident, appeals, suspensions.of(incident.writer()).isPresent());
                }));
    }

    public List<Incident> undecided(PersonId by) {
        return transactions.forStaff(by, incidents::undecided);
    }

    /// What the reviewer has before them.
    public record Reviewable(Incident incident, List<String> appeals, boolean suspended) {}

    /// Somebody else decided a moment ago.
    public static final class AlreadyDecided extends RuntimeException {}

    private void suspend(Incident incident, Instant at) {
        var suspension = new Suspension(Ids.next(), incident.writer(), incident.patient(), incident.id(), at);
        suspensions.insert(suspension);
        String key = "suspended/" + suspension.id();
        outbox.enqueue(Notice.of(incident.writer(), Template.PORTAL_SUSPENDED, "/conduct", key));
        audit.record(null, "messaging.suspended", "person/" + incident.writer(), incident.patient());
    }

    private NewTask review(Incident incident, Instant at) {
        return new NewTask(
                "conduct-review",
                Subject.of("incident", incident.id()),
                incident.patient(),
                "conduct-review",
                incident.kind().isThreat() ? Gravity.URGENT : Gravity.ROUTINE,
                null,
                "en",
                PoolKey.LEADS,
                null,
                reviewDue(incident.kind(), at));
    }

    private Instant reviewDue(Incident.Kind kind, Instant at) {
        var settings = policies.current().settings().conduct();
        return kind.isThreat()
                ? policies.calendar().afterOpenTime(at, Duration.ofHours(settings.threatWithinOpenHours()))
                : policies.calendar().endOfOpenDayAfter(at, settings.reviewWithinOpenDays());
    }
}
