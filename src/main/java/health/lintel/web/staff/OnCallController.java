package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.TaskId;
import health.lintel.oncall.CallOutcome;
import health.lintel.oncall.NewCall;
import health.lintel.oncall.NightCalls;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Tonight's items and the calls about them (clauses `urgent.emergency`, `urgent.same-day`).
@Controller
class OnCallController {
    private final OnCallScreen screen;
    private final NightCalls calls;
    private final Tasks tasks;
    private final Items items;

    OnCallController(OnCallScreen screen, NightCalls calls, Tasks tasks, Items items) {
        this.screen = screen;
        this.calls = calls;
        this.tasks = tasks;
        this.items = items;
    }

    @GetMapping("/on-call")
    Answer show(
            SignedIn person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID patient) {
        return screen.show(person, q, patient);
    }

    /// A call about an item.
    @PostMapping("/on-call/{task}/calls")
    Answer create(
            SignedIn person,
            @PathVariable UUID task,
            @RequestParam UUID once,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note) {
        Task found =
                tasks.find(new TaskId(task)).filter(OnCallScreen::isForTheNight).orElseThrow(Items::notFound);
        Optional<CallOutcome> chosen = outcome(outcome);
        Problems problems = problems(task.toString(), chosen, note);
        if (problems.any() || chosen.isEmpty()) {
            var typed = new OnCallPage.Typed(task.toString(), "", outcome, note);
            return screen.incomplete(person, null, typed, problems);
        }
        var about = new NewCall.Item(found.id(), version);
        var call = new NewCall(once, about, found.patient(), "", chosen.get(), note.strip());
        String said = switch (calls.log(person.person(), call)) {
            case FINISHED -> "oncall.said.finished";
            case NEW_WORDS -> "oncall.said.newWords";
            case STAYS_OPEN, NONE -> "oncall.said.open";
        };
        return Redirect.to("/on-call").saying(said);
    }

    /// A call that came by phone, without an item.
    @PostMapping("/on-call/calls")
    Answer createWithoutItem(
            SignedIn person,
            @RequestParam UUID once,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(defaultValue = "") String caller,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note) {
        Optional<CallOutcome> chosen = outcome(outcome);
        ChartAccess chart = patient == null ? null : items.chart(person, patient);
        Problems problems = Problems.none();
        if (chart == null && caller.isBlank()) problems.add("caller", "oncall.problem.caller");
        problems(OnCallPage.Typed.CALLER, chosen, note).all().forEach(each -> problems.add(each.field(), each.key()));
        if (problems.any() || chosen.isEmpty()) {
            var typed = new OnCallPage.Typed(OnCallPage.Typed.CALLER, caller, outcome, note);
            return screen.incomplete(person, patient, typed, problems);
        }
        var call = new NewCall(
                once, null, chart == null ? null : chart.patient(), caller.strip(), chosen.get(), note.strip());
        calls.log(person.person(), call);
        return Redirect.to("/on-call").saying("oncall.said.logged");
    }

    /// Advice that is not written down was not given.
    private static Problems problems(String form, Optional<CallOutcome> chosen, String note) {
        Problems problems = Problems.none();
        if (chosen.isEmpty()) problems.add("outcome-" + form, "oncall.problem.outcome");
        if (chosen.filter(CallOutcome.ADVICE_GIVEN::equals).isPresent() && note.isBlank()) {
            problems.add("note-" + form, "oncall.problem.note");
        }
        return problems;
    }

    private static Optional<CallOutcome> outcome(String value) {
        return Arrays.stream(CallOutcome.values())
                .filter(each -> each.name().equals(value))
                .findFirst();
    }
}
