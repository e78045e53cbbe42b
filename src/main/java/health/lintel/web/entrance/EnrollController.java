package health.lintel.web.entrance;

import health.lintel.accounts.EnrollmentCodes;
import health.lintel.accounts.EnrollmentCodes.Answer.NotRecognized;
import health.lintel.accounts.EnrollmentCodes.Answer.Recognized;
import health.lintel.accounts.EnrollmentCodes.Answer.SlowDown;
import health.lintel.accounts.EnrollmentCodes.Enrolling;
import health.lintel.accounts.NameTaken;
import health.lintel.accounts.PassphraseRules;
import health.lintel.accounts.TooBusy;
import health.lintel.people.Person;
import health.lintel.web.gate.BrowserSession;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Help;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first time: a code from the practice and the birth date, then a passphrase. Also the way back for
/// somebody who forgot theirs.
@Controller
class EnrollController {
    private static final int LONGEST_NAME = 100;

    private final EnrollmentCodes codes;
    private final PassphraseRules rules;
    private final BrowserSession sessions;
    private final Arrival arrival;
    private final Help help;

    EnrollController(
            EnrollmentCodes codes, PassphraseRules rules, BrowserSession sessions, Arrival arrival, Help help) {
        this.codes = codes;
        this.rules = rules;
        this.sessions = sessions;
        this.arrival = arrival;
        this.help = help;
    }

    @GetMapping("/enroll")
    Answer show() {
        return new EnrollPage("", DateParts.EMPTY, Problems.none(), 200);
    }

    @PostMapping("/enroll")
    Answer check(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "birth-month", defaultValue = "") String month,
            @RequestParam(name = "birth-day", defaultValue = "") String day,
            @RequestParam(name = "birth-year", defaultValue = "") String year,
            HttpServletRequest request,
            HttpServletResponse response) {
        DateParts birth = new DateParts(month, day, year);
        Problems problems = Problems.none();
        if (code.isBlank()) problems.add("code", "account.enroll.problem.code");
        if (birth.date().isEmpty()) problems.add("birth", "account.enroll.problem.birth");
        if (problems.any()) return new EnrollPage(code, birth, problems, 422);
        String phone = help.office().shown();
        try {
            return switch (codes.check(code, birth.date().orElse(null), SignInController.visitor(request))) {
                case Recognized recognized -> {
                    sessions.beginEnrolling(recognized.code(), request, response);
                    yield Redirect.to("/enroll/passphrase");
                }
                case NotRecognized no ->
                    new EnrollPage(code, birth, problems.add("code", "account.enroll.problem.no", "phone", phone), 422);
                case SlowDown slow ->
                    new EnrollPage(
                            code, birth, problems.add("code", "account.enroll.problem.slow", "phone", phone), 429);
            };
        } catch (TooBusy busy) {
            problems.add("code", "account.signIn.problem.busy", "phone", phone);
            return new EnrollPage(code, birth, problems, 503);
        }
    }

    @GetMapping("/enroll/passphrase")
    Answer showPassphrase(HttpServletRequest request) {
        return enrolling(request)
                .<Answer>map(who -> new EnrollPassphrasePage(
                        who.person().name(), proposed(who), who.accountName() != null, Problems.none(), 200))
                .orElseGet(() -> Redirect.to("/enroll"));
    }

    @PostMapping("/enroll/passphrase")
    Answer create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID code = sessions.enrolling(request).orElseThrow();
        Enrolling who = enrolling(request).orElse(null);
        if (who == null) return Redirect.to("/enroll");
        boolean hasName = who.accountName() != null;
        String chosen = hasName ? proposed(who) : name.strip();
        Problems problems = problems(who.person(), chosen, passphrase);
        if (!problems.any()) {
            try {
                return codes.complete(code, chosen, passphrase, SignInController.visitor(request))
                        .map(begun -> arrival.of(begun, "", request, response))
                        .orElseGet(() -> Redirect.to("/enroll"));
            } catch (NameTaken taken) {
                problems.add("name", "account.enroll.problem.taken");
            } catch (TooBusy busy) {
                problems.add(
                        "passphrase",
                        "account.signIn.problem.busy",
                        "phone",
                        help.office().shown());
            }
        }
        return new EnrollPassphrasePage(who.person().name(), chosen, hasName, problems, 422);
    }

    private Problems problems(Person person, String name, String passphrase) {
        Problems problems = Problems.none();
        if (name.length() < 3 || name.length() > LONGEST_NAME || name.matches(".*\\s.*")) {
            problems.add("name", "account.enroll.problem.name");
        }
        List<String> about = new ArrayList<>(List.of(person.name(), name, help.practiceName()));
        if (person.email() != null) about.add(person.email());
        rules.problem(passphrase, about)
                .ifPresent(problem -> problems.add("passphrase", "account.passphrase." + key(problem)));
        return problems;
    }

    static String key(PassphraseRules.Problem problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Enrolling> enrolling(HttpServletRequest request) {
        return sessions.enrolling(request).flatMap(codes::enrolling);
    }

    private static String proposed(Enrolling who) {
        String known =
                who.accountName() != null ? who.accountName() : who.person().email();
        return Objects.requireNonNullElse(known, "");
    }
}
