package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Notes;
import health.lintel.workqueue.Task;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A note for colleagues; the patient side never sees it.
@Controller
class NoteController {
    private final Items items;
    private final Notes notes;
    private final ItemScreen screen;

    NoteController(Items items, Notes notes, ItemScreen screen) {
        this.items = items;
        this.notes = notes;
        this.screen = screen;
    }

    @PostMapping("/q/{task}/notes")
    Answer create(SignedIn person, @PathVariable UUID task, @RequestParam(defaultValue = "") String note) {
        Task found = items.open(person, task);
        if (note.isBlank()) {
            Problems problems = Problems.none().add("note", "staff.problem.empty");
            return screen.incomplete(person, task, ItemPage.Typed.note(note), problems);
        }
        notes.add(person.person(), found.id(), note.strip());
        return Redirect.to("/q/" + task).saying("staff.said.noted");
    }
}
