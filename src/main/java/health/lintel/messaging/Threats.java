package health.lintel.messaging;

import health.lintel.accounts.Accounts;
import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.PersonId;
import health.lintel.decisions.Outcome;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.NewTask;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is done about a threat beside delivering the words (clause conduct.standard): the lead hears of it within
/// the hour, and an account that a stranger may be in is locked.
///
/// A threat by the writer is held, and its review is the lead's item already: it gets no second one here.
@Component
class Threats {
    private final Accounts accounts;
    private final Tasks tasks;
    private final Policies policies;
    private final AuditTrail audit;

    Threats(Accounts accounts, Tasks tasks, Policies policies, AuditTrail audit) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.policies = policies;
        this.audit = audit;
    }

    /// @param delivered outcomes whose words went to people
    void act(ChartAccess access, Conversation conversation, List<Outcome> delivered, Instant now) {
        if (says(delivered, "pages", "lead")) tellTheLead(access, conversation, now);
        if (says(delivered, "account", "locked for security")) lock(access, conversation, now);
    }

    /// One item for one conversation, however many messages tell of the threat; its promise never moves back.
    private void tellTheLead(ChartAccess access, Conversation conversation, Instant now) {
        Subject about = Subject.of("conversation", conversation.id());
        boolean isKnown =
                tasks.openAbout(about).stream().anyMatch(task -> task.kind().equals("threat"));
        if (isKnown) return;
        open("threat", about, access, PoolKey.LEADS, conversation.language(), now);
        audit.record(null, "lead.told-of-threat", "conversation/" + conversation.id(), access.patient());
    }

    /// Whoever wrote it is signed out at once; the front desk phones the owner of the account, who proves who they
    /// are. Words that staff took down are in staff's voice and never get here ([Judging]).
    private void lock(ChartAccess access, Conversation conversation, Instant now) {
        PersonId owner = access.actor();
        accounts.lock(owner, "words of somebody else in the account");
        open("account-locked", Subject.of("account", owner), access, PoolKey.FRONT_DESK, conversation.language(), now);
    }

    private void open(String kind, Subject about, ChartAccess access, PoolKey pool, String language, Instant now) {
        int hours = policies.current().settings().conduct().threatWithinOpenHours();
        Instant due = policies.calendar().afterOpenTime(now, Duration.ofHours(hours));
        tasks.open(new NewTask(kind, about, access.patient(), kind, Gravity.URGENT, null, language, pool, due, due));
    }

    private static boolean says(List<Outcome> outcomes, String fact, String value) {
        return outcomes.stream()
                .anyMatch(outcome -> value.equals(outcome.facts().get(fact)));
    }
}
