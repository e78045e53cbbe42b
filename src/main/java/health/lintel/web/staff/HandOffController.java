package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.PatientId;
import health.lintel.oncall.HandOff;
import health.lintel.oncall.LoggedCall;
import health.lintel.oncall.NightCalls;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The morning hand-off to clinical support.
@Controller
class HandOffController {
    private final NightCalls calls;
    private final HandOff handOff;
    private final Tasks tasks;
    private final People people;

    HandOffController(NightCalls calls, HandOff handOff, Tasks tasks, People people) {
        this.calls = calls;
        this.handOff = handOff;
        this.tasks = tasks;
        this.people = people;
    }

    @GetMapping("/on-call/handoff")
    Answer show(SignedIn person) {
        List<LoggedCall> night = calls.sinceHandOff(person.person());
        List<PatientId> ids = night.stream()
                .map(LoggedCall::patient)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<PatientId, Patient> patients = people.patients(person.person(), ids);
        Names names = new Names(people);
        return new HandOffPage(
                night.stream().map(call -> line(call, patients, names)).toList(),
                calls.lastHandOff().orElse(null));
    }

    @PostMapping("/on-call/handoff")
    Answer create(SignedIn person) {
        int given = handOff.toClinicalSupport(person.person());
        return Redirect.to("/on-call/handoff").saying(given > 0 ? "oncall.said.handedOff" : "oncall.said.nothingOpen");
    }

    private HandOffPage.Line line(LoggedCall call, Map<PatientId, Patient> patients, Names names) {
        Patient patient = call.patient() == null ? null : patients.get(call.patient());
        boolean isOpen = call.task() == null
                ? !call.outcome().isSettled()
                : tasks.find(call.task()).filter(Task::isOpen).isPresent();
        return new HandOffPage.Line(
                call, patient == null ? call.caller() : patient.name(), names.of(call.by()), isOpen);
    }
}
