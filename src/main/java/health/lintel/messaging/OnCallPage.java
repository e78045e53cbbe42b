package health.lintel.messaging;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PatientId;
import health.lintel.notifications.Notice;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.Template;
import health.lintel.policy.Policies;
import health.lintel.policy.Settings;
import health.lintel.practice.OnCallRoster;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Pages the provider on call, without content, when danger was sent while the office is closed (clause
/// urgent.emergency).
@Component
class OnCallPage {
    private final Policies policies;
    private final OnCallRoster roster;
    private final Outbox outbox;
    private final AuditTrail audit;

    OnCallPage(Policies policies, OnCallRoster roster, Outbox outbox, AuditTrail audit) {
        this.policies = policies;
        this.roster = roster;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// @param about one page for one thing, however often this is called
    void page(PatientId patient, String about, Instant now) {
        boolean closed = !policies.calendar().isOpen(now);
        boolean wanted = policies.current().settings().emergency().whenClosed() == Settings.Paging.PAGE_ON_CALL;
        if (!closed || !wanted) return;
        roster.at(now).ifPresent(shift -> {
            outbox.enqueue(Notice.of(shift.person(), Template.ON_CALL_PAGE, "/on-call", "page/" + about));
            audit.record(null, "on-call.paged", about, patient);
        });
    }
}
