package health.lintel.web.entrance;

import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The pages that need no sign-in and no database.
@Controller
class PublicPagesController {
    static final int SECONDS = 60;
    private final ShownPolicy policy;

    PublicPagesController(ShownPolicy policy) {
        this.policy = policy;
    }

    @GetMapping("/")
    Answer front() {
        return new PublicPage("entrance/front", 0);
    }

    /// Whom to call: must stand when everything else has fallen (clause `urgent.emergency`).
    @GetMapping("/urgent")
    Answer urgent() {
        return new PublicPage("entrance/urgent", SECONDS);
    }

    /// How the practice uses the portal, in its own words (clause `policy.known`).
    @GetMapping("/policy")
    Answer policy(@RequestParam(defaultValue = "") String version) {
        ShownPolicy.Shown now = policy.current();
        if (version.isEmpty()) return page(now);
        if (!version.matches("\\d{1,6}")) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return page(policy.find(Integer.parseInt(version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static PolicyPage page(ShownPolicy.Shown shown) {
        return new PolicyPage(shown.version().version(), shown.version().textsInForce(), shown.history());
    }

    @GetMapping("/accessibility")
    Answer accessibility() {
        return new PublicPage("entrance/accessibility", 0);
    }

    @GetMapping("/privacy")
    Answer privacy() {
        return new PublicPage("entrance/privacy", 0);
    }

    /// Light or dark, and how large: the links carry the choice, the frame keeps it.
    @GetMapping("/display")
    Answer display() {
        return new PublicPage("entrance/display", 0);
    }

    /// A page that knows nothing but its words.
    record PublicPage(String template, int publicSeconds) implements Page {}
}
