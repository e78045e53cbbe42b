package health.lintel.web.patient;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The confirmation: it says who reads it and when, from the receipt of what was decided.
@Controller
class SentController {
    private final Messaging messaging;

    SentController(Messaging messaging) {
        this.messaging = messaging;
    }

    @GetMapping("/messages/{id}/sent")
    Answer show(@PathVariable String id, ChartAccess access) {
        Conversation thread =
                messaging.open(access, NotFound.id(id, ConversationId::new)).orElseThrow(NotFound::here);
        Message last = thread.messages().stream()
                .filter(each -> each.side() == Conversation.Side.PATIENT)
                .reduce((one, next) -> next)
                .orElseThrow(NotFound::here);
        List<ReceiptBody.Told> told = told(access, last.receipt());
        Instant lookBy = told.stream()
                .filter(each -> each.outcome().equals("DELIVER"))
                .map(ReceiptBody.Told::lookBy)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new SentPage(
                thread.id(),
                reference(last),
                last.sentAt(),
                last.answerDue(),
                lookBy,
                told,
                last.isHeld(),
                last.receipt());
    }

    private List<ReceiptBody.Told> told(ChartAccess access, @org.jspecify.annotations.Nullable ReceiptId receipt) {
        if (receipt == null) return List.of();
        return messaging
                .receipt(access, receipt)
                .map(found -> ReceiptBody.of(found.body()).outcomes())
                .orElse(List.of());
    }

    /// The last letters of the id: enough to find a message by, on the telephone.
    private static String reference(Message message) {
        String id = message.id().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return id.substring(id.length() - 8, id.length() - 4) + "-" + id.substring(id.length() - 4);
    }
}
