package health.lintel.web.patient;

import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.DraftId;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sends the words, once, however often the button is pressed; or throws them away.
@Controller
class SendController {
    private final Composing composing;
    private final Writing writing;
    private final Sending sending;

    SendController(Composing composing, Writing writing, Sending sending) {
        this.composing = composing;
        this.writing = writing;
        this.sending = sending;
    }

    @PostMapping("/messages/new/{draft}/send")
    Answer create(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "send") String intent,
            @RequestParam(required = false) @Nullable String agree,
            ChartAccess access) {
        DraftId id = NotFound.id(draft, DraftId::new);
        Draft found = writing.find(access, id).orElse(null);
        if (found != null && composing.isTooLong(found.text())) {
            return Redirect.to(Composing.path(found, "words"));
        }
        // "Send anyway" is the answer to the warning that was just shown for these very words.
        if (found != null && intent.equals("anyway")) {
            writing.goOn(access, id, Draft.Shown.CONDUCT_WARNING);
        }
        Sent sent = sending.send(access, id, key(once), intent(intent), agree);
        return switch (sent) {
            case Sent.Delivered delivered -> confirmation(delivered.conversation());
            case Sent.Held held -> confirmation(held.conversation());
            case Sent.LookFirst first ->
                Redirect.to(Composing.path(first.review().draft(), "review")
                        + (first.review().decision().fee() == null ? "" : "?agree=missing"));
            case Sent.Gone gone -> new ComposePage.Gone();
        };
    }

    @PostMapping("/messages/drafts/{draft}/discard")
    Answer destroy(@PathVariable String draft, ChartAccess access) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        writing.discard(access, found.id());
        return Redirect.to("/messages").saying("patient.inbox.discarded");
    }

    private static Redirect confirmation(ConversationId conversation) {
        return Redirect.to("/messages/" + conversation + "/sent");
    }

    private static Sending.Intent intent(String typed) {
        return switch (typed) {
            case "look" -> Sending.Intent.LET_A_PERSON_LOOK;
            case "ask" -> Sending.Intent.ASK_A_PERSON;
            default -> Sending.Intent.SEND;
        };
    }

    /// The key was made with the page. A browser that lost it sends once all the same: the draft is there once.
    private static UUID key(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
