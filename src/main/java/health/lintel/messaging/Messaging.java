package health.lintel.messaging;

import health.lintel.audit.AuditTrail;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.Receipt;
import health.lintel.decisions.Receipts;
import health.lintel.facts.Facts;
import health.lintel.facts.FollowUpWindows;
import health.lintel.facts.Window;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Clause;
import health.lintel.policy.Policies;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Conversations as their readers find them. Writing one is [Writing] and [Sending], answering one is [Answering].
@Component
public class Messaging {
    private static final int NEWEST = 100;

    private final Conversations conversations;
    private final ChartFacts chart;
    private final Receipts receipts;
    private final Policies policies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Messaging(
            Conversations conversations,
            ChartFacts chart,
            Receipts receipts,
            Policies policies,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.conversations = conversations;
        this.chart = chart;
        this.receipts = receipts;
        this.policies = policies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The patient's conversations, newest first.
    public List<Conversation> conversations(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            audit.record(access.actor(), "messages.listed", "patient/" + access.patient(), access.patient());
            return conversations.of(access.patient(), visibleBy(access), NEWEST);
        });
    }

    /// A conversation, opened by somebody who may: what staff wrote counts as read then.
    public Optional<Conversation> open(ChartAccess access, ConversationId id) {
        return transactions.forPatient(
                access.actor(),
                access.patient(),
                () -> conversations
                        .find(access.patient(), id, visibleBy(access))
                        .map(found -> {
                            if (!access.isStaff()) conversations.markOpened(found, access.actor(), clock.instant());
                            audit.record(access.actor(), "conversation.read", "conversation/" + id, access.patient());
                            return found;
                        }));
    }

    /// Whose conversation it is, for staff who come from a task.
    public Optional<PatientId> patientOf(PersonId staff, ConversationId id) {
        return transactions.forStaff(staff, () -> conversations.patientOf(id));
    }

    /// The conversation that a message lies in, for staff who come from a case about it.
    public Optional<ConversationId> conversationOf(PersonId staff, MessageId message) {
        return transactions.forStaff(staff, () -> conversations.conversationOf(message));
    }

    /// The matters that this patient can write about now, the one that stays open longest first.
    public List<Window> windows(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            Instant now = clock.instant();
            var calendar = policies.calendar();
            Facts facts = chart.of(access, null, calendar.dayOf(now));
            return FollowUpWindows.openAt(now, facts, policies.current().settings(), calendar).stream()
                    .filter(window -> window.kind() != Window.Kind.VISIT
                            || policies.current().isOn(Clause.FOLLOW_UP_WINDOW))
                    .toList();
        });
    }

    /// How a message was decided, for whoever may see the patient's chart.
    public Optional<Receipt> receipt(ChartAccess access, ReceiptId id) {
        return transactions.forPatient(access.actor(), access.patient(), () -> {
            audit.record(access.actor(), "receipt.read", "receipt/" + id, access.patient());
            return receipts.find(id).filter(receipt -> receipt.patient().equals(access.patient()));
        });
    }

    public List<Receipt> receipts(ChartAccess access) {
        return transactions.forPatient(access.actor(), access.patient(), () -> receipts.of(access.patient(), NEWEST));
    }

    /// Staff see an answer at once, patients when it can no longer be taken back.
    private Instant visibleBy(ChartAccess access) {
        Instant now = clock.instant();
        return access.isStaff() ? now.plus(java.time.Duration.ofDays(1)) : now;
    }
}
