package health.lintel.web.entrance;

import health.lintel.accounts.Accounts;
import health.lintel.accounts.SignedIn;
import health.lintel.web.gate.Destinations;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the policy and takes down that it was read. It bars no way: records and bills are open without it.
@Controller
class WelcomeController {
    private final Accounts accounts;
    private final PolicyNotice policy;
    private final Destinations destinations;

    WelcomeController(Accounts accounts, PolicyNotice policy, Destinations destinations) {
        this.accounts = accounts;
        this.policy = policy;
        this.destinations = destinations;
    }

    @GetMapping("/welcome")
    Answer show(@RequestParam(defaultValue = "") String then, SignedIn person) {
        return new WelcomePage(then, policy.version(), policy.news(person));
    }

    /// What was read is what counts: a version that came into force meanwhile is shown at the next sign-in.
    @PostMapping("/welcome")
    Answer create(
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "0") int version,
            SignedIn person) {
        if (!policy.isKnown(version)) return Redirect.to("/welcome");
        accounts.acknowledgePolicy(person.person(), version);
        return Redirect.to(destinations.pageOrFirst(person, then));
    }
}
