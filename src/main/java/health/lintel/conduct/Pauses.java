package health.lintel.conduct;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What opening, confirming and deciding a case do beside it: the pause, the work for the lead, the mail.
@Component
class Pauses {
    private final SuspensionRows suspensions;
    private final Tasks tasks;
    private final Outbox outbox;
    private final AuditTrail audit;

    Pauses(SuspensionRows suspensions, Tasks tasks, Outbox outbox, AuditTrail audit) {
        this.suspensions = suspensions;
        this.tasks = tasks;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// Pauses the account of whoever it is, unless it is paused already.
    ///
    /// @param by who confirmed it; null for the portal itself
    void begin(Incident incident, @Nullable PersonId by, Instant at) {
        if (suspensions.of(incident.writer()).isPresent()) return;
        var suspension = new Suspension(Ids.next(), incident.writer(), incident.patient(), incident.id(), at);
        suspensions.insert(suspension);
        String key = "suspended/" + suspension.id();
        outbox.enqueue(Notice.of(incident.writer(), Template.PORTAL_SUSPENDED, "/conduct", key));
        audit.record(by, "messaging.suspended", "person/" + incident.writer(), incident.patient());
    }

    /// Puts the case before the leads.
    void askForDecision(Incident incident, String kind, Instant due) {
        tasks.open(new NewTask(
                kind,
                Subject.of("incident", incident.id()),
                incident.patient(),
                kind,
                incident.kind().isThreat() ? Gravity.URGENT : Gravity.ROUTINE,
                null,
                "en",
                PoolKey.LEADS,
                null,
                due));
    }

    void closeWork(Incident incident, String how) {
        for (Task task : tasks.openAbout(Subject.of("incident", incident.id()))) tasks.closeByItself(task.id(), how);
    }

    void tellOfDecision(Incident incident, String key) {
        outbox.enqueue(Notice.of(incident.writer(), Template.APPEAL_DECIDED, "/conduct", key));
    }
}
