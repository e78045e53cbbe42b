package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.web.ui.Answer;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One item of work.
@Controller
class ItemController {
    private final Items items;
    private final ItemScreen screen;
    private final Tasks tasks;

    ItemController(Items items, ItemScreen screen, Tasks tasks) {
        this.items = items;
        this.screen = screen;
        this.tasks = tasks;
    }

    /// Opening an item is the first look that it owes: of what may be dangerous only a clinical person's look
    /// counts, since the front desk never judges symptoms (clause `visit.new-concern`).
    @GetMapping("/q/{task}")
    Answer show(SignedIn person, @PathVariable UUID task, HttpServletRequest request) {
        Items.Item item = items.seen(person, task);
        if (isALook(person, item)) tasks.recordLook(person.person(), item.task().id());
        return screen.show(person, task, ShortKeys.of(request));
    }

    private static boolean isALook(SignedIn person, Items.Item item) {
        Task task = item.task();
        boolean judges = PatientPanel.isClinical(person) || task.gravity() == Gravity.ROUTINE;
        return item.sight() == Sight.WORDS && task.owesFirstLook() && judges;
    }
}
