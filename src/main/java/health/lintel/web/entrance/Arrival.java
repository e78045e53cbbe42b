package health.lintel.web.entrance;

import health.lintel.accounts.SignInAnswer.Begun;
import health.lintel.accounts.SignInStep;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.SignedIn;
import health.lintel.web.gate.BrowserSession;
import health.lintel.web.gate.Destinations;
import health.lintel.web.gate.WordsKeeper;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Where somebody goes after a right passphrase or code: the step that is missing, the words that were kept,
/// the page they had asked for, or their first page. The policy comes before, if its meaning has changed.
@Component
class Arrival {
    private final BrowserSession sessions;
    private final SignIns signIns;
    private final WordsKeeper words;
    private final Destinations destinations;
    private final PolicyNotice policy;

    Arrival(
            BrowserSession sessions,
            SignIns signIns,
            WordsKeeper words,
            Destinations destinations,
            PolicyNotice policy) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.words = words;
        this.destinations = destinations;
        this.policy = policy;
    }

    /// @param then page asked for before; empty if none
    Redirect of(Begun begun, String then, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(begun, request, response);
        if (begun.step() == SignInStep.CODE) return to("/sign-in/code", then);
        if (begun.step() == SignInStep.SET_UP) return to("/staff/totp", then);
        SignedIn person = signIns.signedIn(begun.signIn()).orElseThrow();
        String target =
                words.bringBack(person, request, response).orElseGet(() -> destinations.pageOrFirst(person, then));
        return policy.isDue(person) ? to("/welcome", target) : Redirect.to(target);
    }

    /// A page of the way in, which takes along where somebody wanted to go.
    static Redirect to(String path, String then) {
        return Redirect.to(then.isBlank() ? path : path + "?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }
}
