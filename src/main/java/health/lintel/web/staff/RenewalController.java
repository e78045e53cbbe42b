package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.PatientId;
import health.lintel.renewals.RenewalChanged;
import health.lintel.renewals.Renewals;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One request of a pharmacy: saying whose it is, preparing it. Nothing here decides.
@Controller
class RenewalController {
    private static final int LONGEST = 1_000;

    private final RenewalScreen screen;
    private final Renewals renewals;

    RenewalController(RenewalScreen screen, Renewals renewals) {
        this.screen = screen;
        this.renewals = renewals;
    }

    @GetMapping("/renewals/{renewal}")
    Answer show(SignedIn person, @PathVariable UUID renewal) {
        return screen.show(person, renewal);
    }

    @PostMapping("/renewals/{renewal}/match")
    Answer match(SignedIn person, @PathVariable UUID renewal, @RequestParam(defaultValue = "") String whose) {
        screen.found(person, renewal);
        String[] parts = whose.split("/", 2);
        if (parts.length < 2) return incomplete(person, renewal, "whose", "renewals.problem.whose");
        return act(
                person,
                renewal,
                "renewals.said.matched",
                () -> renewals.match(
                        person.person(), renewal, new PatientId(UUID.fromString(parts[0])), UUID.fromString(parts[1])));
    }

    @PostMapping("/renewals/{renewal}/turn-back")
    Answer turnBack(SignedIn person, @PathVariable UUID renewal) {
        screen.found(person, renewal);
        return act(person, renewal, "renewals.said.turnedBack", () -> renewals.turnBack(person.person(), renewal));
    }

    @PostMapping("/renewals/{renewal}/prepare")
    Answer prepare(SignedIn person, @PathVariable UUID renewal, @RequestParam(defaultValue = "") String prepared) {
        screen.found(person, renewal);
        if (prepared.length() > LONGEST) return incomplete(person, renewal, "prepared", "renewals.problem.long");
        return act(
                person,
                renewal,
                "renewals.said.prepared",
                () -> renewals.prepare(person.person(), renewal, prepared.strip()));
    }

    private Answer incomplete(SignedIn person, UUID renewal, String field, String key) {
        return screen.page(person, renewal, null, Problems.none().add(field, key), 422);
    }

    private Answer act(SignedIn person, UUID renewal, String said, Runnable work) {
        try {
            work.run();
            return Redirect.to("/renewals/" + renewal).saying(said);
        } catch (RenewalChanged meanwhile) {
            return screen.page(person, renewal, null, Problems.none(), 409);
        }
    }
}
