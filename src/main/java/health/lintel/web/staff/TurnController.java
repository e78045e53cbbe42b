package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.messaging.Answering;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import health.lintel.workqueue.Task;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One more turn for the patient (clause `length.turns`).
@Controller
class TurnController {
    private final Items items;
    private final Answering answering;

    TurnController(Items items, Answering answering) {
        this.items = items;
        this.answering = answering;
    }

    @PostMapping("/q/{task}/turn")
    Answer create(SignedIn person, @PathVariable UUID task, @RequestParam(defaultValue = "") String why) {
        Task found = items.open(person, task);
        if (!PatientPanel.isClinical(person)) throw Items.notFound();
        answering.addTurn(person.person(), items.conversation(found), why.strip());
        return Redirect.to("/q/" + task).saying("staff.said.turn");
    }
}
