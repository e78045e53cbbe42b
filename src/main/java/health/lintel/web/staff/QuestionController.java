package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.Ids;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Claim;
import health.lintel.workqueue.Destination;
import health.lintel.workqueue.Questions;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A question to a provider, and the provider's answer (clause `focus.providers`).
@Controller
class QuestionController {
    private final Items items;
    private final Questions questions;
    private final Tasks tasks;
    private final Colleagues colleagues;
    private final ItemScreen screen;

    QuestionController(Items items, Questions questions, Tasks tasks, Colleagues colleagues, ItemScreen screen) {
        this.items = items;
        this.questions = questions;
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.screen = screen;
    }

    @PostMapping("/q/{task}/question")
    Answer create(
            SignedIn person,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String question) {
        Task found = items.open(person, task);
        if (!PatientPanel.isClinical(person)) throw Items.notFound();
        Optional<Destination> provider = colleagues.askWhom(person, whom);
        Problems problems = Problems.none();
        if (provider.isEmpty()) problems.add("whom", "staff.problem.whom");
        if (question.isBlank()) problems.add("question", "staff.problem.empty");
        var typed = ItemPage.Typed.note(question);
        if (problems.any()) return screen.incomplete(person, task, typed, problems);
        try {
            int mine = claimed(person, found, version);
            questions.ask(person.person(), found.id(), mine, provider.orElseThrow(), question.strip());
        } catch (TaskChanged changed) {
            Problems late = Problems.none().add("question", "staff.problem.changed-kept");
            return screen.refused(person, task, typed, Ids.next(), late);
        }
        return Redirect.to("/q").saying("staff.said.asked");
    }

    @PostMapping("/q/{task}/answer")
    Answer answer(
            SignedIn person,
            @PathVariable UUID task,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String answer) {
        Task found = items.open(person, task);
        var typed = ItemPage.Typed.note(answer);
        if (answer.isBlank()) {
            return screen.incomplete(person, task, typed, Problems.none().add("answer", "staff.problem.empty"));
        }
        try {
            questions.answer(person.person(), found.id(), version, answer.strip());
        } catch (TaskChanged changed) {
            Problems late = Problems.none().add("answer", "staff.problem.changed-kept");
            return screen.refused(person, task, typed, Ids.next(), late);
        }
        return Redirect.to("/q").saying("staff.said.answered-colleague");
    }

    /// Asking about an item that nobody has takes it first, so that the answer comes back to the asker.
    private int claimed(SignedIn person, Task task, int version) {
        if (task.version() != version) throw new TaskChanged("Task " + task.id() + " was changed meanwhile");
        if (person.person().equals(task.owner())) return version;
        return switch (tasks.claim(person.person(), task.id())) {
            case Claim.Claimed claimed -> claimed.task().version();
            case Claim.HeldBy held -> throw new TaskChanged("Task " + task.id() + " is in other hands");
            case Claim.Gone gone -> throw new TaskChanged("Task " + task.id() + " is done");
        };
    }
}
