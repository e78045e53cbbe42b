package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Fairness;
import health.lintel.conduct.PortalOnly;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom conduct cases fall on, and for whom the portal must stay open.
@Controller
class FairnessController {
    private final Fairness fairness;
    private final Conduct conduct;
    private final PortalOnly portalOnly;

    FairnessController(Fairness fairness, Conduct conduct, PortalOnly portalOnly) {
        this.fairness = fairness;
        this.conduct = conduct;
        this.portalOnly = portalOnly;
    }

    @GetMapping("/conduct/fairness")
    Answer show(SignedIn person) {
        return new FairnessPage(fairness.rows(person.person()));
    }

    @PostMapping("/conduct/reviews/{id}/portal-only")
    Answer create(SignedIn person, @PathVariable UUID id, @RequestParam(defaultValue = "") String need) {
        Conduct.Reviewable found = conduct.reviewable(person.person(), id).orElseThrow(Items::notFound);
        String page = "/conduct/reviews/" + id;
        if (need.isBlank()) return Redirect.to(page).saying("reviews.only.why");
        portalOnly.record(person.person(), found.incident().writer(), need.strip());
        return Redirect.to(page).saying("reviews.only.said");
    }
}
