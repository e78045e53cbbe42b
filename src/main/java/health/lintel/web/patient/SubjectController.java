package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.gate.Acting;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom the words are about, when they sound as if about somebody else (clause `patients.only-ours`).
@Controller
class SubjectController {
    private final Composing composing;
    private final Writing writing;
    private final SubjectPages pages;
    private final Acting acting;

    SubjectController(Composing composing, Writing writing, SubjectPages pages, Acting acting) {
        this.composing = composing;
        this.writing = writing;
        this.pages = pages;
        this.acting = acting;
    }

    @PostMapping("/messages/new/{draft}/subject")
    Answer create(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String who,
            ChartAccess access,
            SignedIn person,
            HttpServletRequest request) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        switch (who) {
            case "" -> {
                var review = writing.review(access, found.id()).orElseThrow(NotFound::here);
                return pages.page(review, access, Problems.none().add("who", "patient.subject.missing"));
            }
            case "me" -> writing.goOn(access, found.id(), Draft.Shown.SUBJECT);
            case "other" -> writing.save(access, found.id(), found.text(), Draft.About.OTHER, found.lane());
            default -> found = moved(found, who, access, person, request);
        }
        return Redirect.to(Composing.path(found, "review"));
    }

    /// To the chart it is about. Everything is decided anew there: another person, other facts.
    private Draft moved(Draft draft, String patient, ChartAccess access, SignedIn person, HttpServletRequest request) {
        if (!acting.choose(person, patient, request)) throw NotFound.here();
        ChartAccess other = acting.chart(person, request).orElseThrow(NotFound::here);
        Draft there = writing.begin(other, Composing.about(other), draft.lane(), null);
        writing.save(other, there.id(), draft.text(), there.about(), there.lane());
        writing.discard(access, draft.id());
        return there;
    }
}
