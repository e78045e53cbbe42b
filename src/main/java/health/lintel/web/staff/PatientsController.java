package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.people.Patient;
import health.lintel.people.People;
import health.lintel.web.staff.PatientsPage.Purpose;
import health.lintel.web.ui.Answer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finding a patient, to read about them or to take their call.
@Controller
class PatientsController {
    private final People people;

    PatientsController(People people) {
        this.people = people;
    }

    @GetMapping("/patients")
    Answer show(SignedIn person, @RequestParam(defaultValue = "") String q) {
        return new PatientsPage(q, found(person, q), Purpose.SUMMARY);
    }

    @GetMapping("/call")
    Answer call(SignedIn person, @RequestParam(defaultValue = "") String q) {
        return new PatientsPage(q, found(person, q), Purpose.CALL);
    }

    private List<Patient> found(SignedIn person, String q) {
        String wanted = q.strip();
        return wanted.length() < PatientsPage.SHORTEST ? List.of() : people.search(person.person(), wanted);
    }
}
