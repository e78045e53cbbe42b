package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.DraftId;
import health.lintel.datatypes.ReceiptId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Message;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Review;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What becomes of a caller's words once they know the answer: to people, or nowhere.
@Controller
class CallDeliveryController {
    private final Items items;
    private final Writing writing;
    private final Sending sending;
    private final Messaging messaging;

    CallDeliveryController(Items items, Writing writing, Sending sending, Messaging messaging) {
        this.items = items;
        this.writing = writing;
        this.sending = sending;
        this.messaging = messaging;
    }

    /// The staff member has told the caller what the screen says, the number to call first of all: from there the
    /// words go on like those of somebody who saw the stop page.
    @PostMapping("/call/{patient}/{draft}/deliver")
    Answer create(
            SignedIn person,
            @PathVariable UUID patient,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "SEND") Sending.Intent intent,
            @RequestParam UUID once) {
        ChartAccess chart = items.chart(person, patient);
        DraftId id = new DraftId(draft);
        if (sending.send(chart, id, once, intent) instanceof Sent.LookFirst first
                && first.review().mustStop()) {
            writing.goOn(chart, id, Draft.Shown.STOP_PAGE);
        }
        return switch (again(chart, id, once, intent)) {
            case Sent.Delivered sent -> told(chart, sent.conversation());
            case Sent.Held held -> told(chart, held.conversation());
            case Sent.LookFirst first ->
                Redirect.to("/call/" + patient + "/" + draft).saying("staff.call.look");
            case Sent.Gone gone -> throw Items.notFound();
        };
    }

    /// The caller has said whom the words are about: that question needs no page here.
    private Sent again(ChartAccess chart, DraftId id, UUID once, Sending.Intent intent) {
        Sent sent = sending.send(chart, id, once, intent);
        if (sent instanceof Sent.LookFirst first && asksSubject(first.review())) {
            writing.goOn(chart, id, Draft.Shown.SUBJECT);
            return sending.send(chart, id, once, intent);
        }
        return sent;
    }

    /// The caller was helped by the answer alone: the words go nowhere, the receipt stays.
    @PostMapping("/call/{patient}/{draft}/end")
    Answer destroy(SignedIn person, @PathVariable UUID patient, @PathVariable UUID draft) {
        ChartAccess chart = items.chart(person, patient);
        Draft found = writing.find(chart, new DraftId(draft)).orElseThrow(Items::notFound);
        ReceiptId receipt = found.receipt();
        writing.note(chart, found, "TOLD_CALLER");
        writing.discard(chart, found.id());
        return receipt == null ? Redirect.to("/call") : Redirect.to("/call/" + patient + "/told/" + receipt.value());
    }

    private static boolean asksSubject(Review review) {
        return review.mustAskSubject() && !review.mustStop();
    }

    private Redirect told(ChartAccess chart, ConversationId conversation) {
        return messaging
                .open(chart, conversation)
                .map(found -> found.messages().getLast())
                .map(Message::receipt)
                .map(receipt -> Redirect.to("/call/" + chart.patient() + "/told/" + receipt.value()))
                .orElseGet(() -> Redirect.to("/call"))
                .saying("staff.call.delivered");
    }
}
