package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.ProxyGrant;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who may act for a patient: given and ended by the front desk or a lead (clause `patients.only-ours`).
@Controller
class HelperController {
    private final Items items;
    private final People people;
    private final PatientSummary summary;
    private final Ages ages;

    HelperController(Items items, People people, PatientSummary summary, Ages ages) {
        this.items = items;
        this.people = people;
        this.summary = summary;
        this.ages = ages;
    }

    @PostMapping("/patients/{patient}/helpers")
    Answer create(
            SignedIn person,
            @PathVariable UUID patient,
            @RequestParam(defaultValue = "") String given,
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String relationship,
            @RequestParam(name = "born-month", defaultValue = "") String month,
            @RequestParam(name = "born-day", defaultValue = "") String day,
            @RequestParam(name = "born-year", defaultValue = "") String year) {
        ChartAccess chart = items.chart(person, patient);
        if (!PatientSummary.mayEnroll(person)) throw Items.notFound();
        DateParts born = new DateParts(month, day, year);
        Optional<LocalDate> birthDate = born.date();
        Problems problems = Problems.none();
        if (given.isBlank()) problems.add("given", "staff.problem.given");
        if (family.isBlank()) problems.add("family", "staff.problem.family");
        if (birthDate.isEmpty()) problems.add("born", "staff.problem.born");
        if (relationship.isBlank()) problems.add("relationship", "staff.problem.relationship");
        if (problems.any()) {
            var typed = new PatientSummaryPage.Typed("", DateParts.EMPTY, given, family, born, relationship);
            return summary.incomplete(person, chart, typed, problems);
        }
        Person patientsOwn = people.patient(chart).person();
        String language = patientsOwn.language();
        var helper = new Person(
                PersonId.next(), given.strip(), family.strip(), birthDate.orElseThrow(), null, language, null, null);
        people.register(helper);
        people.grant(
                helper.id(),
                chart.patient(),
                relationship.strip(),
                ages.guardianUntil(patientsOwn.birthDate()),
                person.person());
        return Redirect.to("/patients/" + patient + "#helpers").saying("staff.said.helper");
    }

    /// From the next request on the helper finds nothing.
    @PostMapping("/patients/{patient}/helpers/{grant}/end")
    Answer destroy(SignedIn person, @PathVariable UUID patient, @PathVariable UUID grant) {
        ChartAccess chart = items.chart(person, patient);
        if (!PatientSummary.mayEnroll(person)) throw Items.notFound();
        ProxyGrant living = people.helpersOf(chart).stream()
                .filter(found -> found.id().equals(grant))
                .findFirst()
                .orElseThrow(Items::notFound);
        people.endGrant(living, person.person(), "ended by staff");
        return Redirect.to("/patients/" + patient + "#helpers").saying("staff.said.helper-ended");
    }
}
