package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.NotYours;
import health.lintel.conduct.Witness;
import health.lintel.conduct.Witnessing;
import health.lintel.web.letters.Letters;
import health.lintel.web.letters.Paper;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A second person says whether it happened so, and the letter about a case is printed for the post.
@Controller
class ConfirmController {
    private final Conduct conduct;
    private final Witnessing witnessing;
    private final Letters letters;
    private final Paper paper;

    ConfirmController(Conduct conduct, Witnessing witnessing, Letters letters, Paper paper) {
        this.conduct = conduct;
        this.witnessing = witnessing;
        this.letters = letters;
        this.paper = paper;
    }

    @PostMapping("/conduct/reviews/{id}/confirm")
    Answer create(
            SignedIn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String happened,
            @RequestParam(defaultValue = "") String why) {
        var _ = conduct.reviewable(person.person(), id).orElseThrow(Items::notFound);
        String page = "/conduct/reviews/" + id;
        try {
            if (happened.equals("yes")) witnessing.confirm(person.person(), id);
            else if (happened.equals("no") && !why.isBlank()) witnessing.dismiss(person.person(), id, why.strip());
            else return Redirect.to(page).saying("reviews.confirm.which");
        } catch (NotYours bar) {
            return Redirect.to(page).saying("reviews.bar." + bar.bar());
        } catch (Conduct.AlreadyDecided faster) {
            return Redirect.to(page).saying("reviews.decided.meanwhile");
        }
        return Redirect.to(page).saying("reviews.confirm." + happened);
    }

    @GetMapping("/conduct/reviews/{id}/letter")
    ResponseEntity<byte[]> letter(SignedIn person, @PathVariable UUID id) {
        Conduct.Reviewable found = conduct.reviewable(person.person(), id).orElseThrow(Items::notFound);
        Witness witness = found.witness();
        Instant at = witness == null ? found.incident().openedAt() : witness.happenedAt();
        return paper.answer(paper.html(letters.conduct(found.incident(), found.state(), at)), "letter.pdf");
    }
}
