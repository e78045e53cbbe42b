package health.lintel.web.patient;

import health.lintel.accounts.KeptWords;
import health.lintel.accounts.SignedIn;
import health.lintel.facts.Lane;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Review;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.web.gate.Acting;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which the words are typed. They are kept first, whatever they are; then they are read.
@Controller
class WordsController {
    private final Composing composing;
    private final Writing writing;
    private final OpenWindows windows;
    private final KeptWords kept;
    private final Acting acting;

    WordsController(Composing composing, Writing writing, OpenWindows windows, KeptWords kept, Acting acting) {
        this.composing = composing;
        this.writing = writing;
        this.windows = windows;
        this.kept = kept;
        this.acting = acting;
    }

    @GetMapping("/messages/new/{draft}/words")
    Answer show(@PathVariable String draft, ChartAccess access, SignedIn person, HttpServletRequest request) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        var notice = ComposePage.Notice.NONE;
        Optional<String> typed = typedBefore(person, found);
        if (typed.isPresent()) {
            found = save(access, found, TypedText.plain(typed.get()));
            notice = ComposePage.Notice.KEPT;
        }
        Problems problems = composing.isTooLong(found.text()) ? tooLong(found.text()) : Problems.none();
        return page(found, access, person, request, notice, problems);
    }

    @PostMapping("/messages/new/{draft}/words")
    Answer create(
            @PathVariable String draft,
            @RequestParam(defaultValue = "") String text,
            ChartAccess access,
            SignedIn person,
            HttpServletRequest request) {
        Draft found = composing.draft(access, draft).orElse(null);
        if (found == null) return new ComposePage.Gone();
        Draft saved = save(access, found, TypedText.plain(text));
        var none = ComposePage.Notice.NONE;
        if (TypedText.saysNothing(saved.text())) {
            Problems empty = Problems.none().add("text", "patient.words.empty");
            return page(saved, access, person, request, none, empty);
        }
        // Words that are too long are read all the same: there may be danger in them (clause urgent.emergency).
        if (composing.isTooLong(saved.text()) && !showsDanger(access, saved)) {
            return page(saved, access, person, request, none, tooLong(saved.text()));
        }
        return Redirect.to(Composing.path(saved, "review"));
    }

    private boolean showsDanger(ChartAccess access, Draft draft) {
        return writing.review(access, draft.id()).filter(Review::mustStop).isPresent();
    }

    private Draft save(ChartAccess access, Draft draft, String text) {
        return writing.save(access, draft.id(), text, draft.about(), draft.lane())
                .orElse(draft);
    }

    /// What was typed when the sign-in had ended.
    private Optional<String> typedBefore(SignedIn person, Draft draft) {
        return kept.take(person.person(), Composing.path(draft, "words"))
                .map(fields -> String.join("\n", fields.getOrDefault("text", List.of())))
                .filter(text -> !TypedText.saysNothing(text));
    }

    private Problems tooLong(String text) {
        return Problems.none()
                .add(
                        "text",
                        "patient.words.tooLong",
                        "now",
                        String.format("%,d", text.length()),
                        "most",
                        String.format("%,d", composing.most()),
                        "over",
                        String.format("%,d", text.length() - composing.most()));
    }

    private ComposePage.Words page(
            Draft draft,
            ChartAccess access,
            SignedIn person,
            HttpServletRequest request,
            ComposePage.Notice notice,
            Problems problems) {
        boolean isFollowUp = Lane.FOLLOW_UP.id().equals(draft.lane());
        String back =
                draft.conversation() == null ? Composing.path(draft, "about") : "/messages/" + draft.conversation();
        return new ComposePage.Words(
                draft.id().toString(),
                draft.conversation() == null ? draft.lane() : null,
                draft.text(),
                isFollowUp ? windows.first(access).orElse(null) : null,
                acting.helping(person, request).orElse(null),
                back,
                composing.most(),
                notice,
                problems);
    }
}
