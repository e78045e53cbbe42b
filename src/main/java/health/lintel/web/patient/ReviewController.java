package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Reads the words and shows what comes of them, before anything is sent.
@Controller
class ReviewController {
    private final Composing composing;
    private final Writing writing;
    private final Reviewing reviewing;

    ReviewController(Composing composing, Writing writing, Reviewing reviewing) {
        this.composing = composing;
        this.writing = writing;
        this.reviewing = reviewing;
    }

    @GetMapping("/messages/new/{draft}/review")
    Answer show(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String agree,
            ChartAccess access,
            SignedIn person) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        if (TypedText.saysNothing(found.text())) return Redirect.to(Composing.path(found, "words"));
        var review = writing.review(access, found.id()).orElse(null);
        if (review == null) return new ComposePage.Gone();
        if (composing.isTooLong(found.text()) && !review.mustStop()) {
            return Redirect.to(Composing.path(found, "words"));
        }
        Problems problems = Problems.none();
        if (agree.equals("missing")) problems.add("agree", "patient.check.feeMissing");
        return reviewing.page(review, access, person, UUID.randomUUID(), problems);
    }
}
