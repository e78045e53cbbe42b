package health.lintel.web.entrance;

import health.lintel.accounts.Accounts;
import health.lintel.accounts.DemoCodes;
import health.lintel.accounts.SecondFactors;
import health.lintel.accounts.SignInAnswer;
import health.lintel.accounts.SignInAnswer.Begun;
import health.lintel.accounts.SignInStep;
import health.lintel.accounts.SignIns;
import health.lintel.web.gate.BrowserSession;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Help;
import health.lintel.web.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
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
    private final Help help;
    private final ObjectProvider<DemoCodes> demo;

    SecondFactorController(
            SignIns signIns,
            SecondFactors factors,
            Accounts accounts,
            BrowserSession sessions,
            Arrival arrival,
            Help help,
            ObjectProvider<DemoCodes> demo) {
        this.signIns = signIns;
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.arrival = arrival;
        this.help = help;
        this.demo = demo;
    }

    @GetMapping("/sign-in/code")
    Answer show(@RequestParam(defaultValue = "") String then, HttpServletRequest request) {
        Begun half = half(request);
        return half.step() == SignInStep.SET_UP ? Arrival.to("/staff/totp", then) : page(half, then);
    }

    @GetMapping("/staff/totp")
    Answer showSetUp(@RequestParam(defaultValue = "") String then, HttpServletRequest request) {
        Begun half = half(request);
        return half.step() == SignInStep.CODE ? Arrival.to("/sign-in/code", then) : page(half, then);
    }

    @PostMapping({"/sign-in/code", "/staff/totp"})
    Answer create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        Begun half = half(request);
        return switch (signIns.finish(half.signIn(), code)) {
            case Begun done -> arrival.of(done, then, request, response);
            case SignInAnswer.SlowDown slow ->
                page(half, then, 429, "account.code.slow", "seconds", SignInController.seconds(slow.pause()));
            default -> page(half, then, 422, "account.code.wrong");
        };
    }

    private Begun half(HttpServletRequest request) {
        return sessions.unfinished(request).orElseThrow();
    }

    private CodePage page(Begun half, String then) {
        return new CodePage(then, secret(half), told(half), Problems.none(), 200);
    }

    private CodePage page(Begun half, String then, int status, String problem, Object... values) {
        return new CodePage(then, secret(half), told(half), Problems.none().add("code", problem, values), status);
    }

    private SecondFactors.@Nullable Secret secret(Begun half) {
        if (half.step() != SignInStep.SET_UP) return null;
        String label = accounts.nameOf(half.person()).orElseThrow();
        return factors.secretToSetUp(half.person(), label, help.practiceName());
    }

    private @Nullable String told(Begun half) {
        DemoCodes codes = demo.getIfAvailable();
        return codes == null ? null : codes.currentCode(half.person()).orElse(null);
    }
}
