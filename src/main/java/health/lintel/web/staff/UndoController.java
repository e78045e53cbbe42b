package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// "Undo", for twenty seconds.
@Controller
class UndoController {
    private final Undo undo;

    UndoController(Undo undo) {
        this.undo = undo;
    }

    /// Only who did it can take it back; for others, and later, there is nothing.
    @PostMapping("/q/{task}/undo")
    Answer create(SignedIn person, @PathVariable UUID task) {
        boolean done = undo.find(person, task)
                .map(possible -> undo.undo(person, possible))
                .orElse(false);
        return done
                ? Redirect.to("/q/" + task).saying("staff.undo.done")
                : Redirect.to("/q").saying("staff.undo.late");
    }
}
