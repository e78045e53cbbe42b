package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.facts.Lane;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.gate.Acting;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "What is this about?" The words beat the choice later; here it says what is open, and until when.
@Controller
class AboutController {
    private final Composing composing;
    private final Writing writing;
    private final OpenWindows windows;
    private final Acting acting;

    AboutController(Composing composing, Writing writing, OpenWindows windows, Acting acting) {
        this.composing = composing;
        this.writing = writing;
        this.windows = windows;
        this.acting = acting;
    }

    @GetMapping("/messages/new/{draft}/about")
    Answer show(@PathVariable String draft, ChartAccess access, SignedIn person, HttpServletRequest request) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        String lane = found.lane() == null ? "" : found.lane();
        return page(found, lane, access, acting.helping(person, request).orElse(null), Problems.none());
    }

    @PostMapping("/messages/new/{draft}/about")
    Answer create(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String about,
            ChartAccess access,
            SignedIn person,
            HttpServletRequest request) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        if (about.equals("today")) return Redirect.to("/messages/new/today?draft=" + found.id());
        if (Lane.of(about).isEmpty()) {
            Problems missing = Problems.none().add("about", "patient.about.missing");
            return page(found, about, access, acting.helping(person, request).orElse(null), missing);
        }
        writing.save(access, found.id(), found.text(), found.about(), about);
        return Redirect.to(Composing.path(found, "words"));
    }

    private ComposePage.About page(
            Draft draft,
            String value,
            ChartAccess access,
            @org.jspecify.annotations.Nullable String helped,
            Problems problems) {
        var open = windows.first(access).orElse(null);
        var last = open == null ? windows.lastVisit(access).orElse(null) : null;
        return new ComposePage.About(draft.id().toString(), value, open, last, helped, problems);
    }
}
