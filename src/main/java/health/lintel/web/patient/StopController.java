package health.lintel.web.patient;

import health.lintel.messaging.Draft;
import health.lintel.messaging.Stop;
import health.lintel.messaging.Stops;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The answers to a stop page: "I have called", or "this is not happening now".
@Controller
class StopController {
    private static final Set<String> REASONS = Set.of("over", "mild", "other");

    private final Composing composing;
    private final Writing writing;
    private final Stops stops;

    StopController(Composing composing, Writing writing, Stops stops) {
        this.composing = composing;
        this.writing = writing;
        this.stops = stops;
    }

    @PostMapping("/messages/new/{draft}/called")
    Answer called(@PathVariable String draft, ChartAccess access) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        stops.end(access, found.id(), Stop.End.CALLED);
        writing.note(access, found, "CALLED");
        return Redirect.to("/messages").saying("patient.stop.called");
    }

    @GetMapping("/messages/new/{draft}/not-now")
    Answer show(@PathVariable String draft, ChartAccess access) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        return new ReviewPage.NotNow(found.id().toString(), "", Problems.none());
    }

    @PostMapping("/messages/new/{draft}/not-now")
    Answer create(@PathVariable String draft, @RequestParam(defaultValue = "") String why, ChartAccess access) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        if (!REASONS.contains(why)) {
            Problems missing = Problems.none().add("why", "patient.notNow.missing");
            return new ReviewPage.NotNow(found.id().toString(), why, missing);
        }
        return goOn(access, found, "NOT_NOW " + why.toUpperCase(java.util.Locale.ROOT));
    }

    /// From the panel that only says who answers when: nothing is asked.
    @PostMapping("/messages/new/{draft}/go-on")
    Answer goOn(@PathVariable String draft, ChartAccess access) {
        Draft found = composing.draft(access, draft).orElse(null);
        return found == null ? new ComposePage.Gone() : goOn(access, found, "SENDS_ALL_THE_SAME");
    }

    private Answer goOn(ChartAccess access, Draft draft, String note) {
        var review = writing.goOn(access, draft.id(), Draft.Shown.STOP_PAGE);
        review.ifPresent(further -> writing.note(access, further.draft(), note));
        return Redirect.to(Composing.path(draft, "review"));
    }
}
