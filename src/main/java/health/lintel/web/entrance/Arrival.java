package health.lintel.web.entrance;

import health.lintel.accounts.SignInAnswer.Begun;
import health.lintel.accounts.SignInStep;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.SignedIn;
import health.lintel.web.gate.BrowserSession;
import health.lintel.web.gate.Destinations;
import health.lintel.web.gate.WordsKeeper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

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

    /// @return the redirect
    String of(Begun begun, @Nullable String then, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(begun, request, response);
        if (begun.step() == SignInStep.CODE) return redirect("/sign-in/code", then);
        if (begun.step() == SignInStep.SET_UP) return redirect("/staff/totp", then);
        SignedIn person = signIns.signedIn(begun.signIn()).orElseThrow();
        String target = words.bringBack(person, request, response)
                .or(() -> then == null ? java.util.Optional.empty() : destinations.page(person, then))
                .orElseGet(() -> destinations.first(person));
        return policy.isDue(person) ? redirect("/welcome", target) : "redirect:" + target;
    }

    static String redirect(String path, @Nullable String then) {
        if (then == null || then.isBlank()) return "redirect:" + path;
        return "redirect:"
                + UriComponentsBuilder.fromPath(path)
                        .queryParam("then", "{then}")
                        .encode()
                        .buildAndExpand(then)
                        .toUriString();
    }
}
