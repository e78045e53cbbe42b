package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.conduct.CaseState;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.conduct.Witness;
import health.lintel.datatypes.PersonId;
import health.lintel.endings.Ending;
import health.lintel.endings.EndingCare;
import health.lintel.endings.NotAllowed;
import health.lintel.people.People;
import health.lintel.web.letters.Paper;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ending of somebody's care, step by step (clause `conduct.ending-care`).
@Controller
class EndingController {
    private final EndingCare care;
    private final EndingActs acts;
    private final Conduct conduct;
    private final Items items;
    private final People people;
    private final Paper paper;

    EndingController(EndingCare care, EndingActs acts, Conduct conduct, Items items, People people, Paper paper) {
        this.care = care;
        this.acts = acts;
        this.conduct = conduct;
        this.items = items;
        this.people = people;
        this.paper = paper;
    }

    @GetMapping("/endings")
    Answer list(SignedIn person) {
        Names names = new Names(people);
        return new EndingsPage(care.all(person.person()).stream()
                .map(each -> new EndingsPage.Row(
                        each, names.of(new PersonId(each.patient().value()))))
                .toList());
    }

    /// From a case that stands. A helper's conduct never ends the patient's care.
    @PostMapping("/conduct/reviews/{id}/ending")
    Answer open(SignedIn person, @PathVariable UUID id) {
        Conduct.Reviewable found = conduct.reviewable(person.person(), id).orElseThrow(Items::notFound);
        Incident incident = found.incident();
        boolean stands = found.state() == CaseState.UPHELD || found.state() == CaseState.STANDS;
        boolean isPatient = incident.writer().value().equals(incident.patient().value());
        if (!stands || !isPatient) return Redirect.to("/conduct/reviews/" + id).saying("reviews.ending.notNow");
        Witness witness = found.witness();
        UUID ending = care.open(
                items.chart(person, incident.patient().value()),
                Ending.Reason.CONDUCT,
                id,
                witness == null ? null : witness.target());
        return Redirect.to("/endings/" + ending);
    }

    @GetMapping("/endings/{id}")
    Answer show(SignedIn person, @PathVariable UUID id) {
        return page(person, id, Problems.none());
    }

    @PostMapping("/endings/{id}")
    Answer create(SignedIn person, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Ending ending = care.find(person.person(), id).orElseThrow(Items::notFound);
        try {
            acts.take(person.person(), ending, typed);
        } catch (NotAllowed no) {
            return page(person, id, Problems.none().add("act", "reviews.ending.no." + no.why()));
        }
        return Redirect.to("/endings/" + id);
    }

    @GetMapping("/endings/{id}/letter")
    ResponseEntity<byte[]> letter(SignedIn person, @PathVariable UUID id) {
        Ending.Letter letter =
                care.find(person.person(), id).map(Ending::letter).orElseThrow(Items::notFound);
        return paper.answer(letter.html(), "letter.pdf");
    }

    private EndingPage page(SignedIn person, UUID id, Problems problems) {
        Ending ending = care.find(person.person(), id).orElseThrow(Items::notFound);
        Names names = new Names(people);
        return new EndingPage(
                ending,
                names.of(new PersonId(ending.patient().value())),
                ending.steps().stream()
                        .map(step -> new EndingPage.Taken(step, names.of(step.by())))
                        .toList(),
                care.questions(ending),
                problems);
    }
}
