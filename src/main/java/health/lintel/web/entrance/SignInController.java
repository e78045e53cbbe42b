package health.lintel.web.entrance;

import health.lintel.accounts.SignInAnswer;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.TooBusy;
import health.lintel.accounts.Visitor;
import health.lintel.web.gate.BrowserSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first step of signing in, and signing out.
@Controller
class SignInController {
    private final SignIns signIns;
    private final BrowserSession sessions;
    private final Arrival arrival;

    SignInController(SignIns signIns, BrowserSession sessions, Arrival arrival) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.arrival = arrival;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String left,
            Model model) {
        SignInPage.Notice notice = words.equals("kept")
                ? SignInPage.Notice.WORDS_KEPT
                : left.equals("yes") ? SignInPage.Notice.SIGNED_OUT : SignInPage.Notice.NONE;
        model.addAttribute("page", new SignInPage("", then, notice, SignInPage.Problem.NONE, 0));
        return "entrance/sign-in";
    }

    @PostMapping("/sign-in")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String then,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInPage again = new SignInPage(name, then, SignInPage.Notice.NONE, SignInPage.Problem.NONE, 0);
        if (name.isBlank() || passphrase.isEmpty()) {
            return refuse(again.with(SignInPage.Problem.MISSING), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        try {
            return switch (signIns.begin(name, passphrase, visitor(request))) {
                case SignInAnswer.Begun begun -> arrival.of(begun, then, request, response);
                case SignInAnswer.Wrong wrong ->
                    refuse(again.with(SignInPage.Problem.WRONG), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
                case SignInAnswer.Closed closed ->
                    refuse(again.with(SignInPage.Problem.CLOSED), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
                case SignInAnswer.SlowDown slow ->
                    refuse(again.slowDown(slow.pause()), HttpStatus.TOO_MANY_REQUESTS, model, response);
            };
        } catch (TooBusy busy) {
            return refuse(again.with(SignInPage.Problem.BUSY), HttpStatus.SERVICE_UNAVAILABLE, model, response);
        }
    }

    @PostMapping("/sign-out")
    String destroy(HttpServletRequest request, HttpServletResponse response) {
        sessions.signedIn(request).ifPresent(person -> signIns.end(person.person(), person.signIn(), "signed out"));
        sessions.forget(request, response);
        // The browser empties what it kept of our pages, for the next person on a shared device.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-in?left=yes";
    }

    static Visitor visitor(HttpServletRequest request) {
        return Visitor.of(request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    static long minutes(Duration pause) {
        return Math.max(1, pause.plusSeconds(59).toMinutes());
    }

    private static String refuse(SignInPage page, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("page", page);
        return "entrance/sign-in";
    }
}
