package health.lintel.web.entrance;

import health.lintel.accounts.SignedIn;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.web.gate.Acting;
import health.lintel.web.gate.Destinations;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// For whom are you here? The only place where a patient's id comes from a request.
@Controller
class ActingController {
    private final Acting acting;
    private final People people;
    private final Destinations destinations;

    ActingController(Acting acting, People people, Destinations destinations) {
        this.acting = acting;
        this.people = people;
        this.destinations = destinations;
    }

    @GetMapping("/acting-for")
    Answer show(@RequestParam(defaultValue = "") String then, SignedIn person, HttpServletRequest request) {
        return new ActingPage(
                then, acting.charts(person, request).stream().map(this::chart).toList());
    }

    @PostMapping("/acting-for")
    Answer create(
            @RequestParam(defaultValue = "") String patient,
            @RequestParam(defaultValue = "") String then,
            SignedIn person,
            HttpServletRequest request) {
        if (!acting.choose(person, patient, request)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return Redirect.to(destinations.pageOrFirst(person, then));
    }

    private ActingPage.Chart chart(ChartAccess access) {
        return new ActingPage.Chart(
                access.patient().toString(), people.patient(access).name(), access.ground() == ChartAccess.Ground.SELF);
    }
}
