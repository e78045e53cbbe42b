package health.lintel.web.entrance;

import health.lintel.accounts.Accounts;
import health.lintel.accounts.SecondFactors;
import health.lintel.accounts.SignInAnswer;
import health.lintel.accounts.SignInAnswer.Begun;
import health.lintel.accounts.SignInStep;
import health.lintel.accounts.SignIns;
import health.lintel.web.gate.BrowserSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of staff: a code from their app; at the first sign-in, setting the app up.
@Controller
class SecondFactorController {
    private final SignIns signIns;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final BrowserSession sessions;
    private final Arrival arrival;
    private final PortalFacts portal;

    SecondFactorController(
            SignIns signIns,
            SecondFactors factors,
            Accounts accounts,
            BrowserSession sessions,
            Arrival arrival,
            PortalFacts portal) {
        this.signIns = signIns;
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.arrival = arrival;
        this.portal = portal;
    }

    @GetMapping("/sign-in/code")
    String show(@RequestParam(defaultValue = "") String then, Model model, HttpServletRequest request) {
        Begun half = half(request);
        if (half.step() == SignInStep.SET_UP) return Arrival.redirect("/staff/totp", then);
        return page(half, then, CodePage.Problem.NONE, 0, model);
    }

    @GetMapping("/staff/totp")
    String showSetUp(@RequestParam(defaultValue = "") String then, Model model, HttpServletRequest request) {
        Begun half = half(request);
        if (half.step() == SignInStep.CODE) return Arrival.redirect("/sign-in/code", then);
        return page(half, then, CodePage.Problem.NONE, 0, model);
    }

    @PostMapping({"/sign-in/code", "/staff/totp"})
    String create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String then,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Begun half = half(request);
        return switch (signIns.finish(half.signIn(), code)) {
            case Begun done -> arrival.of(done, then, request, response);
            case SignInAnswer.SlowDown slow -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield page(half, then, CodePage.Problem.SLOW_DOWN, SignInController.minutes(slow.pause()), model);
            }
            default -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(half, then, CodePage.Problem.WRONG, 0, model);
            }
        };
    }

    private Begun half(HttpServletRequest request) {
        return sessions.unfinished(request).orElseThrow();
    }

    private String page(Begun half, String then, CodePage.Problem problem, long minutes, Model model) {
        boolean setUp = half.step() == SignInStep.SET_UP;
        SecondFactors.Secret secret = setUp
                ? factors.secretToSetUp(
                        half.person(), accounts.nameOf(half.person()).orElseThrow(), portal.practice())
                : null;
        model.addAttribute("page", new CodePage(then, secret, problem, minutes));
        return setUp ? "entrance/totp" : "entrance/code";
    }
}
