package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A conversation as a member of staff reads it. Who is not clinical sees, of a conversation that has clinical
/// words, only the sentences that are their pool's.
@Component
class Threads {
    /// What each office pool answers, by the labels of the reading.
    private static final Map<PoolKey, Set<String>> THEIRS = Map.of(
            PoolKey.FRONT_DESK, Set.of("APPOINTMENT", "ADMIN_OTHER", "COURTESY"),
            PoolKey.BILLING, Set.of("BILLING", "INSURANCE"),
            PoolKey.PRIOR_AUTHORIZATION, Set.of("PRIOR_AUTHORIZATION", "REFERRAL", "INSURANCE"),
            PoolKey.RECORDS, Set.of("RECORDS_FORMS", "RESULTS"),
            PoolKey.LEADS, Set.of("THREAT", "ABUSIVE"));

    private final Messaging messaging;
    private final Policies policies;

    Threads(Messaging messaging, Policies policies) {
        this.messaging = messaging;
        this.policies = policies;
    }

    /// @param receipts of its messages, for the caller to say why the item is here
    record Read(ItemPage.Thread thread, Map<Message, ReceiptText> receipts) {}

    /// @param seen how many messages the reader had before them; -1 for a page opened anew
    Read read(SignedIn reader, ChartAccess chart, Conversation conversation, Task task, Names names, int seen) {
        Map<Message, ReceiptText> receipts = new HashMap<>();
        List<ItemPage.Line> lines = new ArrayList<>();
        boolean whole = PatientPanel.isClinical(reader) || PatientPanel.isOffice(conversation);
        for (Message message : conversation.messages()) {
            ReceiptText receipt = receipt(chart, message);
            if (receipt != null) receipts.put(message, receipt);
            boolean isNew = seen >= 0 && lines.size() >= seen;
            lines.add(line(message, receipt, whole ? null : task.pool(), names, isNew));
        }
        return new Read(new ItemPage.Thread(conversation, lines, turnsLeft(conversation)), receipts);
    }

    private @Nullable ReceiptText receipt(ChartAccess chart, Message message) {
        if (message.receipt() == null) return null;
        return messaging.receipt(chart, message.receipt()).map(ReceiptText::of).orElse(null);
    }

    private static ItemPage.Line line(
            Message message, @Nullable ReceiptText receipt, @Nullable PoolKey onlyFor, Names names, boolean isNew) {
        boolean staff = message.side() == Conversation.Side.STAFF;
        List<ReceiptText.Found> evidence = receipt == null ? List.of() : receipt.evidence();
        List<MarkedText.Piece> pieces = staff || onlyFor == null
                ? MarkedText.of(message.text(), evidence)
                : Sentences.about(message.text(), evidence, THEIRS.getOrDefault(onlyFor, Set.of()));
        return new ItemPage.Line(
                names.of(message.author()),
                staff,
                message.sentAt(),
                pieces,
                names.of(message.takenDownBy()),
                message.isHeld(),
                isNew,
                message.asks(),
                message.openedAt(),
                message.receipt() == null ? null : message.receipt().toString());
    }

    private int turnsLeft(Conversation conversation) {
        if (conversation.kind() != Conversation.Kind.CLINICAL || conversation.firstAnsweredAt() == null) return -1;
        int turns = policies.current().settings().length().turns() + conversation.extraTurns();
        return Math.max(0, turns - conversation.turnsUsed());
    }
}
