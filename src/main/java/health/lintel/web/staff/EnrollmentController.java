package health.lintel.web.staff;

import health.lintel.accounts.EnrollmentCodes;
import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A code with which the patient, or somebody who helps them, makes their account. It is shown once.
@Controller
class EnrollmentController {
    private final Items items;
    private final EnrollmentCodes codes;
    private final People people;
    private final PatientSummary summary;
    private final Ages ages;

    EnrollmentController(Items items, EnrollmentCodes codes, People people, PatientSummary summary, Ages ages) {
        this.items = items;
        this.codes = codes;
        this.people = people;
        this.summary = summary;
        this.ages = ages;
    }

    /// @param whom the patient, or a helper whose grant is alive; nobody else
    @PostMapping("/patients/{patient}/enrollment")
    Answer create(SignedIn person, @PathVariable UUID patient, @RequestParam UUID whom) {
        ChartAccess chart = items.chart(person, patient);
        PersonId owner = new PersonId(whom);
        boolean belongs = whom.equals(patient)
                || people.helpersOf(chart).stream()
                        .anyMatch(grant -> grant.helper().equals(owner));
        if (!belongs || !PatientSummary.mayEnroll(person)) throw Items.notFound();
        Person known = people.person(owner).orElseThrow(Items::notFound);
        if (known.birthDate() == null) {
            Problems problems = Problems.none().add("enrollment", "staff.problem.birth-date");
            return summary.incomplete(person, chart, PatientSummaryPage.Typed.NOTHING, problems);
        }
        Integer fromAge = ages.tooYoungFor(known.birthDate());
        if (fromAge != null) {
            Problems problems = Problems.none().add("enrollment", "staff.problem.too-young", "age", fromAge);
            return summary.incomplete(person, chart, PatientSummaryPage.Typed.NOTHING, problems);
        }
        var issued = codes.issue(owner, person.person());
        return summary.show(person, chart, new PatientSummaryPage.Issued(known.name(), issued));
    }
}
