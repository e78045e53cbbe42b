package health.lintel.conduct;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Incidents and suspensions (clause conduct.standard). The portal suspends at once; only a person decides.
@Component
public class Conduct {
    /// Those who may decide on an incident.
    public static final List<StaffRole> REVIEWERS = List.of(StaffRole.MANAGER, StaffRole.PROVIDER);

    /// An appeal is answered by a third person within so many open days.
    public static final int APPEAL_WITHIN_OPEN_DAYS = 5;

    private final IncidentRows incidents;
    private final WitnessRows witnesses;
    private final StepRows steps;
    private final SuspensionRows suspensions;
    private final Pauses pauses;
    private final Deadlines deadlines;
    private final PortalOnly portalOnly;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conduct(
            IncidentRows incidents,
            WitnessRows witnesses,
            StepRows steps,
            SuspensionRows suspensions,
            Pauses pauses,
            Deadlines deadlines,
            PortalOnly portalOnly,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.witnesses = witnesses;
        this.steps = steps;
        this.suspensions = suspensions;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.portalOnly = portalOnly;
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

    /// Are messages and booking closed to this person? Not where the portal is the channel that works for them.
    public boolean closesMessagesTo(PersonId person) {
        return suspensionOf(person).isPresent() && !portalOnly.is(person);
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
                                steps.state(incident.id()).orElseThrow(),
                                deadlines.of(incident, steps.of(incident.id()), 1),
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
            boolean pausesNow =
                    kind.suspends() && suspensions.of(access.actor()).isEmpty();
            steps.take(incident, pausesNow ? CaseAct.SUSPEND : CaseAct.HOLD, null, at, null);
            if (pausesNow) pauses.begin(incident, null, at);
            pauses.askForDecision(incident, "conduct-review", deadlines.review(kind, at, 1));
            audit.record(access.actor(), "incident.opened", "incident/" + incident.id(), access.patient(), kind.name());
            return incident.id();
        });
    }

    /// A person's decision, the first or on an appeal. Of two reviewers the first decides.
    ///
    /// @throws AlreadyDecided when somebody decided before
    /// @throws NotYours for whom it was aimed at, who reported it, and on an appeal who decided on it before
    public void review(PersonId by, UUID id, Incident.Outcome outcome, String why) {
        review(by, id, outcome, why, List.of());
    }

    /// @param considered which questions the reviewer went through
    public void review(PersonId by, UUID id, Incident.Outcome outcome, String why, List<String> considered) {
        if (why.isBlank()) throw new IllegalArgumentException("A decision gives its reason");
        transactions.forStaff(by, () -> {
            Incident incident = incidents.lock(id).orElseThrow();
            CaseState before = steps.state(id).orElseThrow();
            var bar = WhoMayDecide.bar(by, witnesses.of(id).orElse(null), before, steps.of(id));
            if (bar.isPresent()) throw new NotYours(bar.get());
            Instant now = clock.instant();
            if (!steps.take(incident, outcome.act(), by, now, why)) throw new AlreadyDecided();
            if (before != CaseState.APPEALED) {
                incidents.insertReview(incident, new Incident.Review(outcome, by, now, why), considered);
            }
            if (outcome != Incident.Outcome.UPHELD) suspensions.end(id, by, now, outcome.name());
            // Words that were held without pausing anything are judged now: what stands has the same consequence.
            else pauses.begin(incident, by, now);
            pauses.closeWork(incident, "decided: " + outcome.name());
            pauses.tellOfDecision(incident, "conduct/" + id + "/" + before);
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
    /// @return whether there is something that they may still appeal against
    public boolean appeal(PersonId person, UUID key, String words) {
        Optional<Suspension> found = suspensionOf(person);
        if (found.isEmpty()) return false;
        Suspension suspension = found.get();
        return transactions.forPatient(person, suspension.patient(), () -> {
            Incident incident = incidents.lock(suspension.incident()).orElseThrow();
            Instant now = clock.instant();
            boolean isFirst = steps.state(incident.id()).equals(Optional.of(CaseState.UPHELD));
            if (CaseSteps.next(steps.state(incident.id()).orElseThrow(), CaseAct.APPEAL)
                    .isEmpty()) return false;
            if (!suspensions.insertAppeal(key, suspension, words, now)) return true;
            steps.take(incident, CaseAct.APPEAL, person, now, null);
            if (isFirst)
                pauses.askForDecision(incident, "conduct-appeal", deadlines.of(incident, steps.of(incident.id()), 1));
            audit.record(person, "suspension.appealed", "suspension/" + suspension.id(), null);
            return true;
        });
    }

    /// An incident as a reviewer sees it, with the writer's appeals and the steps it took.
    public Optional<Reviewable> reviewable(PersonId by, UUID id) {
        return transactions.forStaff(
                by,
                () -> incidents.find(id).map(incident -> {
                    audit.record(by, "incident.read", "incident/" + id, incident.patient());
                    List<String> appeals =
                            suspensions.ofIncident(id).map(suspensions::appeals).orElse(List.of());
                    return new Reviewable(
                            incident,
                            steps.state(id).orElseThrow(),
                            steps.of(id),
                            witnesses.of(id).orElse(null),
                            appeals,
                            suspensions.of(incident.writer()).isPresent());
                }));
    }

    public List<Incident> undecided(PersonId by) {
        return transactions.forStaff(by, incidents::undecided);
    }

    /// What the reviewer has before them.
    public record Reviewable(
            Incident incident,
            CaseState state,
            List<CaseStep> steps,
            @Nullable Witness witness,
            List<String> appeals,
            boolean suspended) {}

    /// Somebody else decided a moment ago.
    public static final class AlreadyDecided extends RuntimeException {}
}
