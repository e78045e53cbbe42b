package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.Ids;
import health.lintel.people.People;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Claim;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Taking an item, and putting it back.
@Controller
class ClaimController {
    private final Items items;
    private final Tasks tasks;
    private final People people;
    private final ItemScreen screen;

    ClaimController(Items items, Tasks tasks, People people, ItemScreen screen) {
        this.items = items;
        this.tasks = tasks;
        this.people = people;
        this.screen = screen;
    }

    /// Of two people exactly one gets it; the other reads who has it.
    @PostMapping("/q/{task}/claim")
    Answer create(SignedIn person, @PathVariable UUID task) {
        Task found = items.open(person, task);
        try {
            return switch (tasks.claim(person.person(), found.id())) {
                case Claim.Claimed claimed -> Redirect.to("/q/" + task);
                case Claim.HeldBy held ->
                    refused(
                            person,
                            task,
                            Problems.none()
                                    .add("act", "staff.problem.held", "name", new Names(people).of(held.owner())));
                case Claim.Gone gone -> refused(person, task, Problems.none().add("act", "staff.problem.gone"));
            };
        } catch (TaskChanged away) {
            return refused(person, task, Problems.none().add("act", "staff.problem.away"));
        }
    }

    @PostMapping("/q/{task}/release")
    Answer destroy(SignedIn person, @PathVariable UUID task, @RequestParam int version) {
        Task found = items.open(person, task);
        try {
            tasks.release(person.person(), found.id(), version);
            return Redirect.to("/q").saying("staff.said.released");
        } catch (TaskChanged changed) {
            return refused(person, task, Problems.none().add("act", "staff.problem.changed"));
        }
    }

    private Answer refused(SignedIn person, UUID task, Problems problems) {
        return screen.refused(person, task, ItemPage.Typed.NOTHING, Ids.next(), problems);
    }
}
