package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.messaging.CommentingOnResults;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.TaskChanged;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Saying in plain words what a result means (clause `results.ours`).
@Controller
class CommentController {
    private final CommentScreen screen;
    private final CommentingOnResults commenting;

    CommentController(CommentScreen screen, CommentingOnResults commenting) {
        this.screen = screen;
        this.commenting = commenting;
    }

    @GetMapping("/q/{task}/comment")
    Answer show(SignedIn person, @PathVariable UUID task) {
        return screen.show(person, task, "", Problems.none(), 200);
    }

    @PostMapping("/q/{task}/comment")
    Answer create(
            SignedIn person,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text) {
        CommentScreen.Asked asked = screen.asked(person, task);
        if (text.isBlank()) return incomplete(person, task, text, "staff.problem.empty");
        if (text.length() > screen.most()) return incomplete(person, task, text, "staff.comment.long");
        try {
            commenting.comment(
                    asked.chart(), asked.task().id(), version, asked.result().id(), text);
        } catch (TaskChanged changed) {
            // Pressed twice: the first time did it.
            if (screen.hasSaid(asked, text)) return done();
            return screen.show(person, task, text, Problems.none().add("text", screen.why(person, task)), 409);
        }
        return done();
    }

    private Answer incomplete(SignedIn person, UUID task, String text, String key) {
        Problems problems = Problems.none().add("text", key, "most", String.format("%,d", screen.most()));
        return screen.show(person, task, text, problems, 422);
    }

    private static Answer done() {
        return Redirect.to("/q").saying("staff.said.commented");
    }
}
