package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.web.ui.Answer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Words about which a person has to decide (clause `conduct.standard`).
@Controller
class ReviewsController {
    private final Conduct conduct;
    private final People people;

    ReviewsController(Conduct conduct, People people) {
        this.conduct = conduct;
        this.people = people;
    }

    @GetMapping("/conduct/reviews")
    Answer show(SignedIn person) {
        Names names = new Names(people);
        List<ReviewsPage.Row> rows = conduct.undecided(person.person()).stream()
                .map(incident -> row(incident, names))
                .toList();
        return new ReviewsPage(rows, person.role() == StaffRole.MANAGER);
    }

    private static ReviewsPage.Row row(Incident incident, Names names) {
        return new ReviewsPage.Row(
                incident,
                names.of(incident.writer()),
                names.of(new PersonId(incident.patient().value())));
    }
}
