package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.Ids;
import health.lintel.messaging.Answering;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Closing an item without a further word to the patient, with the reason.
@Controller
class CloseController {
    private final Items items;
    private final Answering answering;
    private final Tasks tasks;
    private final ItemScreen screen;

    CloseController(Items items, Answering answering, Tasks tasks, ItemScreen screen) {
        this.items = items;
        this.answering = answering;
        this.tasks = tasks;
        this.screen = screen;
    }

    @PostMapping("/q/{task}/close")
    Answer create(
            SignedIn person,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why) {
        Task found = items.open(person, task);
        var typed = ItemPage.Typed.reason(why);
        if (why.isBlank()) {
            return screen.incomplete(person, task, typed, Problems.none().add("why", "staff.problem.reason"));
        }
        try {
            Optional<ConversationId> conversation = Items.conversationOf(found);
            if (conversation.isPresent()) {
                answering.close(person.person(), conversation.get(), found.id(), version, why.strip());
            } else {
                tasks.complete(person.person(), found.id(), version, "closed");
            }
        } catch (TaskChanged changed) {
            Problems late = Problems.none().add("why", "staff.problem.changed-kept");
            return screen.refused(person, task, typed, Ids.next(), late);
        }
        return Redirect.to("/q?done=" + task);
    }
}
