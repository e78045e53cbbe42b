package health.lintel.web.patient;

import health.lintel.accounts.KeptWords;
import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Suspension;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking for another look at a suspension. Open to whoever is suspended, always.
@Controller
class ConductController {
    private final Conduct conduct;
    private final Composing composing;
    private final KeptWords kept;

    ConductController(Conduct conduct, Composing composing, KeptWords kept) {
        this.conduct = conduct;
        this.composing = composing;
        this.kept = kept;
    }

    @GetMapping("/conduct")
    Answer show(SignedIn person) {
        String typed = kept.take(person.person(), "/conduct")
                .map(fields -> String.join("\n", fields.getOrDefault("text", List.of())))
                .orElse("");
        return page(person, typed, Problems.none());
    }

    @PostMapping("/conduct")
    Answer create(@RequestParam(defaultValue = "") String text, SignedIn person) {
        String words = TypedText.plain(text);
        if (TypedText.saysNothing(words)) {
            return page(person, words, Problems.none().add("text", "patient.conduct.empty"));
        }
        if (composing.isTooLong(words)) {
            String now = String.format("%,d", words.length());
            String most = String.format("%,d", composing.most());
            Problems tooLong = Problems.none().add("text", "patient.conduct.tooLong", "now", now, "most", most);
            return page(person, words, tooLong);
        }
        Redirect back = Redirect.to("/conduct");
        return conduct.appeal(person.person(), words) ? back.saying("patient.conduct.sent") : back;
    }

    private ConductPage page(SignedIn person, String text, Problems problems) {
        var since = conduct.suspensionOf(person.person()).map(Suspension::began).orElse(null);
        return new ConductPage(since, text, composing.most(), problems);
    }
}
