package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// For whom somebody on the patient side acts. Asked of [People] at every request: a grant that has ended opens
/// nothing, and never does a choice that no longer holds fall back to another chart.
@Component
public class Acting {
    private static final String CHARTS = Acting.class.getName() + ".charts";

    private final People people;
    private final BrowserSession sessions;

    Acting(People people, BrowserSession sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    /// The charts this person may choose from, their own first.
    @SuppressWarnings("unchecked")
    public List<ChartAccess> charts(SignedIn person, HttpServletRequest request) {
        if (request.getAttribute(CHARTS) instanceof List<?> known) return (List<ChartAccess>) known;
        List<ChartAccess> charts = people.chartsOf(person.person());
        request.setAttribute(CHARTS, charts);
        return charts;
    }

    /// The chart in hand: the chosen one; without a choice their own, or the only one. Empty if they must choose.
    public Optional<ChartAccess> chart(SignedIn person, HttpServletRequest request) {
        List<ChartAccess> charts = charts(person, request);
        Optional<UUID> chosen = sessions.chosenPatient(request);
        if (chosen.isPresent()) return find(charts, chosen.get());
        if (charts.size() == 1) return Optional.of(charts.getFirst());
        return charts.stream()
                .filter(chart -> chart.ground() == ChartAccess.Ground.SELF)
                .findFirst();
    }

    /// Nothing can be written while somebody who may act for several has not said for whom.
    public boolean hasChosen(SignedIn person, HttpServletRequest request) {
        List<ChartAccess> charts = charts(person, request);
        return charts.size() == 1
                || sessions.chosenPatient(request)
                        .flatMap(chosen -> find(charts, chosen))
                        .isPresent();
    }

    /// False if the person may not act for this patient, or there is none: the two look the same.
    public boolean choose(SignedIn person, String patient, HttpServletRequest request) {
        Optional<ChartAccess> chart = charts(person, request).stream()
                .filter(each -> each.patient().toString().equals(patient))
                .findFirst();
        chart.ifPresent(each -> sessions.choosePatient(request, each.patient().value()));
        return chart.isPresent();
    }

    /// The name of the patient that somebody else acts for: for the banner "You are helping: Ana R.". Empty for
    /// one's own chart.
    public Optional<String> helping(SignedIn person, HttpServletRequest request) {
        if (!person.isOnThePatientSide()) return Optional.empty();
        return chart(person, request)
                .filter(chart -> chart.ground() == ChartAccess.Ground.HELPER)
                .map(chart -> people.patient(chart).name());
    }

    /// What the forms of a page say about the chart in hand.
    Optional<String> tag(SignedIn person, HttpServletRequest request) {
        if (!person.isOnThePatientSide()) return Optional.empty();
        return chart(person, request).flatMap(chart -> ChartTags.of(chart.patient(), request));
    }

    private static Optional<ChartAccess> find(List<ChartAccess> charts, UUID patient) {
        return charts.stream()
                .filter(chart -> chart.patient().value().equals(patient))
                .findFirst();
    }
}
