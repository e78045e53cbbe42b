package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.Ids;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Destination;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Handing an item to a colleague or a pool, with the reason. An outline is enough for it: a lead brings what they
/// may not read to somebody who may.
@Controller
class HandOverController {
    private final Items items;
    private final Tasks tasks;
    private final Colleagues colleagues;
    private final ItemScreen screen;

    HandOverController(Items items, Tasks tasks, Colleagues colleagues, ItemScreen screen) {
        this.items = items;
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.screen = screen;
    }

    @PostMapping("/q/{task}/hand-over")
    Answer create(
            SignedIn person,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason) {
        Task found = items.seen(person, task).task();
        var typed = ItemPage.Typed.reason(reason);
        Optional<Destination> place = colleagues.handOverTo(person, found, to);
        Problems problems = Problems.none();
        if (place.isEmpty()) problems.add("to", "staff.problem.whom");
        if (reason.isBlank()) problems.add("reason", "staff.problem.reason");
        if (problems.any()) return screen.incomplete(person, task, typed, problems);
        try {
            tasks.handOver(person.person(), found.id(), version, place.orElseThrow(), reason.strip());
        } catch (TaskChanged changed) {
            Problems late = Problems.none().add("reason", "staff.problem.changed-kept");
            return screen.refused(person, task, typed, Ids.next(), late);
        }
        return Redirect.to("/q?done=" + task);
    }
}
