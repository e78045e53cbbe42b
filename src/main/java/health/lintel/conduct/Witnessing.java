package health.lintel.conduct;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What happens in person or on the phone: one tells, a second person who was not the target confirms, and the
/// account is paused at once (clause conduct.standard).
@Component
public class Witnessing {
    private final IncidentRows incidents;
    private final WitnessRows witnesses;
    private final StepRows steps;
    private final Pauses pauses;
    private final Deadlines deadlines;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Witnessing(
            IncidentRows incidents,
            WitnessRows witnesses,
            StepRows steps,
            Pauses pauses,
            Deadlines deadlines,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.incidents = incidents;
        this.witnesses = witnesses;
        this.steps = steps;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes down what happened. Nothing happens to anybody's account yet.
    ///
    /// @param chart of a member of staff
    /// @param whose the patient, or the helper whose conduct it was
    /// @param words as they were said
    public UUID report(ChartAccess chart, PersonId whose, Incident.Kind kind, String words, Witness witness) {
        Instant now = clock.instant();
        var incident = new Incident(
                Ids.next(), chart.patient(), whose, kind, null, words, policies.currentNumber(), now, null);
        return transactions.forStaff(chart.actor(), () -> {
            incidents.insert(incident);
            witnesses.insert(incident, witness);
            steps.take(incident, CaseAct.REPORT, chart.actor(), now, null);
            pauses.askForDecision(incident, "conduct-confirm", due(incident));
            audit.record(
                    chart.actor(), "incident.opened", "incident/" + incident.id(), incident.patient(), kind.name());
            return incident.id();
        });
    }

    /// It happened so: the account is paused at once, and somebody decides within the review's time.
    ///
    /// @throws NotYours for the target and for who reported it
    /// @throws Conduct.AlreadyDecided when somebody was faster
    public void confirm(PersonId by, UUID id) {
        settle(by, id, CaseAct.CONFIRM, "");
    }

    /// It did not happen so, or is nothing of the kind: nothing happens to anybody's account.
    public void dismiss(PersonId by, UUID id, String why) {
        settle(by, id, CaseAct.DISMISS, why);
    }

    private void settle(PersonId by, UUID id, CaseAct act, String why) {
        transactions.forStaff(by, () -> {
            Incident incident = incidents.find(id).orElseThrow();
            Instant now = clock.instant();
            var bar = WhoMayDecide.bar(by, witnesses.of(id).orElse(null), CaseState.REPORTED, steps.of(id));
            if (bar.isPresent()) throw new NotYours(bar.get());
            if (!steps.take(incident, act, by, now, why)) throw new Conduct.AlreadyDecided();
            pauses.closeWork(incident, act.name());
            if (act == CaseAct.CONFIRM) {
                pauses.begin(incident, by, now);
                pauses.askForDecision(incident, "conduct-review", due(incident));
            }
            audit.record(
                    by,
                    "incident." + (act == CaseAct.CONFIRM ? "confirmed" : "dismissed"),
                    "incident/" + id,
                    incident.patient());
            return incident;
        });
    }

    private Instant due(Incident incident) {
        return deadlines.of(incident, steps.of(incident.id()), 1);
    }
}
