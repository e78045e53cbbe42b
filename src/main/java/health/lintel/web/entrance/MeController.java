package health.lintel.web.entrance;

import health.lintel.accounts.Accounts;
import health.lintel.accounts.PassphraseRules;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.SignedIn;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.ProxyGrant;
import health.lintel.web.gate.Acting;
import health.lintel.web.gate.BrowserSession;
import health.lintel.web.gate.Destinations;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Help;
import health.lintel.web.ui.Language;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Somebody's own page: language, passphrase, where they are signed in, who helps them. Staff have theirs beside.
@Controller
class MeController {
    private final People people;
    private final Accounts accounts;
    private final SignIns signIns;
    private final PassphraseRules rules;
    private final Acting acting;
    private final BrowserSession sessions;
    private final Help help;

    MeController(
            People people,
            Accounts accounts,
            SignIns signIns,
            PassphraseRules rules,
            Acting acting,
            BrowserSession sessions,
            Help help) {
        this.people = people;
        this.accounts = accounts;
        this.signIns = signIns;
        this.rules = rules;
        this.acting = acting;
        this.sessions = sessions;
        this.help = help;
    }

    @GetMapping({"/me", "/staff/me"})
    Answer show(SignedIn person, HttpServletRequest request) {
        return page(person, request, Problems.none(), 200);
    }

    @PostMapping({"/me/language", "/staff/me/language"})
    Answer changeLanguage(@RequestParam String language, SignedIn person, HttpServletRequest request) {
        Language chosen = Language.of(language).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        people.changeLanguage(person.person(), chosen.code());
        return Redirect.to(Destinations.own(person.kind()) + "?lang=" + chosen.code());
    }

    @PostMapping({"/me/passphrase", "/staff/me/passphrase"})
    Answer changePassphrase(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String passphrase,
            SignedIn person,
            HttpServletRequest request) {
        Problems problems = Problems.none();
        if (!accounts.isPassphrase(person.person(), old)) problems.add("old", "account.me.wrongOld");
        List<String> about = List.of(person.name(), nameOf(person), help.practiceName());
        rules.problem(passphrase, about)
                .ifPresent(found -> problems.add("passphrase", "account.passphrase." + EnrollController.key(found)));
        if (problems.any()) return page(person, request, problems, 422);
        accounts.changePassphrase(person, passphrase);
        return Redirect.to(Destinations.own(person.kind())).saying("account.me.changed");
    }

    @PostMapping({"/me/sign-ins/{id}/end", "/staff/me/sign-ins/{id}/end"})
    Answer endSignIn(@PathVariable UUID id, SignedIn person) {
        if (!signIns.end(person.person(), id, "ended from another device")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to(Destinations.own(person.kind())).saying("account.me.ended");
    }

    @PostMapping({"/me/sign-ins/end-others", "/staff/me/sign-ins/end-others"})
    Answer endOthers(SignedIn person) {
        signIns.endOthers(person);
        return Redirect.to(Destinations.own(person.kind())).saying("account.me.othersEnded");
    }

    @PostMapping({"/me/sign-ins/end", "/staff/me/sign-ins/end"})
    Answer endAll(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        signIns.endAll(person.person(), "signed out everywhere");
        sessions.forget(request, response);
        return Redirect.to("/sign-in?words=left");
    }

    /// Only of one's own chart: a helper does not decide who else helps.
    @PostMapping("/me/helpers/{grant}/end")
    Answer endHelp(@PathVariable UUID grant, SignedIn person, HttpServletRequest request) {
        ProxyGrant found = grants(person, request).stream()
                .filter(each -> each.id().equals(grant))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        people.endGrant(found, person.person(), "ended by the patient");
        return Redirect.to("/me").saying("account.me.helpEnded");
    }

    private MePage page(SignedIn person, HttpServletRequest request, Problems problems, int status) {
        List<MePage.Device> devices = signIns.devicesOf(person.person()).stream()
                .map(device -> new MePage.Device(
                        device.id().toString(),
                        device.name(),
                        device.since(),
                        device.lastSeen(),
                        device.id().equals(person.signIn())))
                .toList();
        List<MePage.Helper> helpers = grants(person, request).stream()
                .map(grant -> new MePage.Helper(
                        grant.id().toString(),
                        people.person(grant.helper()).map(Person::name).orElse(""),
                        grant.beginsOn()))
                .toList();
        return new MePage(person.kind(), nameOf(person), devices, helpers, helping(person, request), problems, status);
    }

    private List<ProxyGrant> grants(SignedIn person, HttpServletRequest request) {
        return own(person, request).map(people::helpersOf).orElse(List.of());
    }

    private Optional<ChartAccess> own(SignedIn person, HttpServletRequest request) {
        if (person.isStaff()) return Optional.empty();
        return acting.charts(person, request).stream()
                .filter(chart -> chart.ground() == ChartAccess.Ground.SELF)
                .findFirst();
    }

    private List<String> helping(SignedIn person, HttpServletRequest request) {
        if (person.isStaff()) return List.of();
        return acting.charts(person, request).stream()
                .filter(chart -> chart.ground() == ChartAccess.Ground.HELPER)
                .map(chart -> people.patient(chart).name())
                .toList();
    }

    private String nameOf(SignedIn person) {
        return accounts.nameOf(person.person()).orElse("");
    }
}
