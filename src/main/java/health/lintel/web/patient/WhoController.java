package health.lintel.web.patient;

import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Conduct;
import health.lintel.facts.Lane;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.web.gate.Acting;
import health.lintel.web.patient.ComposePage.Helped;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Who is this about?" (clause `patients.only-ours`): whoever helps somebody says so before a word is typed, so
/// that it goes to the right chart.
@Controller
class WhoController {
    private final Acting acting;
    private final People people;
    private final Conduct conduct;
    private final Composing composing;
    private final Writing writing;

    WhoController(Acting acting, People people, Conduct conduct, Composing composing, Writing writing) {
        this.acting = acting;
        this.people = people;
        this.conduct = conduct;
        this.composing = composing;
        this.writing = writing;
    }

    @GetMapping("/messages/new")
    Answer show(@RequestParam(defaultValue = "") String lane, SignedIn person, HttpServletRequest request) {
        if (conduct.closesMessagesTo(person.person())) return new PausedPage(null);
        return page(person, request, "", lane, Problems.none());
    }

    @PostMapping("/messages/new")
    Answer create(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String lane,
            SignedIn person,
            HttpServletRequest request) {
        if (who.equals("other")) return Redirect.to("/messages/new/someone-else");
        if (who.equals("work")) return Redirect.to("/messages/new/for-work");
        if (who.isEmpty()) {
            return page(person, request, who, lane, Problems.none().add("who", "patient.who.missing"));
        }
        String patient = who.equals("me") ? person.person().toString() : who;
        if (!acting.choose(person, patient, request)) throw NotFound.here();
        ChartAccess access = acting.chart(person, request).orElseThrow(NotFound::here);
        Draft draft = composing.begin(access);
        if (Lane.of(lane).isEmpty()) return Redirect.to(Composing.path(draft, "about"));
        // A link that said what it is about has answered the next question: "about" stays one step back.
        writing.save(access, draft.id(), draft.text(), draft.about(), lane);
        return Redirect.to(Composing.path(draft, "words"));
    }

    /// Words that were written for another chart, taken over into a message for this one.
    @PostMapping("/messages/new/again")
    Answer again(@RequestParam(defaultValue = "") String text, ChartAccess access) {
        Draft draft = composing.begin(access);
        writing.save(access, draft.id(), TypedText.plain(text), draft.about(), draft.lane());
        return Redirect.to(Composing.path(draft, "about"));
    }

    @GetMapping("/messages/new/someone-else")
    Answer someoneElse() {
        return new ComposePage.Elsewhere("patient/someone-else");
    }

    @GetMapping("/messages/new/for-work")
    Answer forWork() {
        return new ComposePage.Elsewhere("patient/for-work");
    }

    @GetMapping("/messages/new/today")
    Answer today(@RequestParam(defaultValue = "") String draft) {
        boolean known = draft.matches("[0-9a-f-]{36}");
        return new ComposePage.Today(known ? "/messages/new/" + draft + "/about" : "/messages/new");
    }

    private ComposePage.Who page(
            SignedIn person, HttpServletRequest request, String who, String lane, Problems problems) {
        List<ChartAccess> charts = acting.charts(person, request);
        boolean self = charts.stream().anyMatch(chart -> chart.ground() == ChartAccess.Ground.SELF);
        List<Helped> helped = charts.stream()
                .filter(chart -> chart.ground() == ChartAccess.Ground.HELPER)
                .map(chart -> new Helped(
                        chart.patient().toString(), people.patient(chart).name()))
                .toList();
        return new ComposePage.Who(who, Lane.of(lane).isPresent() ? lane : "", self, helped, problems);
    }
}
