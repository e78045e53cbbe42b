package health.lintel.web.entrance;

import health.lintel.accounts.SignInAnswer;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.TooBusy;
import health.lintel.accounts.Visitor;
import health.lintel.web.gate.BrowserSession;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Help;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first step of signing in, and signing out.
@Controller
class SignInController {
    private static final Set<String> NOTICES = Set.of("kept", "left", "ended");

    private final SignIns signIns;
    private final BrowserSession sessions;
    private final Arrival arrival;
    private final Help help;

    SignInController(SignIns signIns, BrowserSession sessions, Arrival arrival, Help help) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.arrival = arrival;
        this.help = help;
    }

    @GetMapping("/sign-in")
    Answer show(@RequestParam(defaultValue = "") String then, @RequestParam(defaultValue = "") String words) {
        return new SignInPage("", then, NOTICES.contains(words) ? words : "", Problems.none(), 200);
    }

    @PostMapping("/sign-in")
    Answer create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        Problems problems = Problems.none();
        if (name.isBlank()) problems.add("name", "account.signIn.problem.name");
        if (passphrase.isEmpty()) problems.add("passphrase", "account.signIn.problem.passphrase");
        if (problems.any()) return new SignInPage(name, then, "", problems, 422);
        String phone = help.office().shown();
        try {
            return switch (signIns.begin(name, passphrase, visitor(request))) {
                case SignInAnswer.Begun begun -> arrival.of(begun, then, request, response);
                case SignInAnswer.Wrong wrong ->
                    new SignInPage(name, then, "", problem("account.signIn.problem.wrong", "phone", phone), 422);
                case SignInAnswer.Closed closed ->
                    new SignInPage(name, then, "", problem("account.signIn.problem.closed", "phone", phone), 422);
                case SignInAnswer.SlowDown slow -> new SignInPage(name, then, "", slow(slow.pause(), phone), 429);
            };
        } catch (TooBusy busy) {
            return new SignInPage(name, then, "", problem("account.signIn.problem.busy", "phone", phone), 503);
        }
    }

    @PostMapping("/sign-out")
    Answer destroy(HttpServletRequest request, HttpServletResponse response) {
        sessions.signedIn(request).ifPresent(person -> signIns.end(person.person(), person.signIn(), "signed out"));
        sessions.forget(request, response);
        // The browser empties what it kept of our pages, for the next person on a shared device.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Redirect.to("/sign-in?words=left");
    }

    static Visitor visitor(HttpServletRequest request) {
        return Visitor.of(request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /// How long to wait, honestly, and whom to call meanwhile.
    private static Problems slow(Duration pause, String phone) {
        return problem("account.signIn.problem.slow", "seconds", seconds(pause), "phone", phone);
    }

    static long seconds(Duration pause) {
        return pause.plusMillis(999).toSeconds();
    }

    private static Problems problem(String key, Object... values) {
        return Problems.none().add("passphrase", key, values);
    }
}
