package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.ConversationId;
import health.lintel.messaging.Answering;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Writing;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Answering the patient.
@Controller
class ReplyController {
    private final Items items;
    private final Answering answering;
    private final Writing writing;
    private final ItemScreen screen;

    ReplyController(Items items, Answering answering, Writing writing, ItemScreen screen) {
        this.items = items;
        this.answering = answering;
        this.writing = writing;
        this.screen = screen;
    }

    /// An answer begun before further words is never sent unseen: the page comes back with those words and with
    /// what was typed (clause `reply.not-chat`).
    ///
    /// @param version of the item on the page
    /// @param seen    how many messages the page showed
    @PostMapping("/q/{task}/reply")
    Answer create(
            SignedIn person,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ANSWER") Answering.Kind kind,
            @RequestParam UUID once) {
        Task found = items.open(person, task);
        ConversationId conversation = items.conversation(found);
        var typed = ItemPage.Typed.reply(text, kind.name(), seen);
        if (text.isBlank()) {
            return screen.incomplete(person, task, typed, Problems.none().add("text", "staff.problem.empty"));
        }
        try {
            answering.reply(person.person(), conversation, found.id(), version, text, kind, once);
        } catch (TaskChanged changed) {
            return screen.refused(person, task, typed, once, Problems.none().add("text", why(person, found, version)));
        }
        writing.end(person.person(), found.id());
        return Redirect.to("/q?done=" + task);
    }

    private static String why(SignedIn person, Task found, int version) {
        if (!found.isOpen()) return "staff.problem.gone-kept";
        boolean others = found.owner() != null && !found.owner().equals(person.person());
        if (others) return "staff.problem.held-kept";
        return found.version() != version ? "staff.problem.new-words" : "staff.problem.changed-kept";
    }
}
