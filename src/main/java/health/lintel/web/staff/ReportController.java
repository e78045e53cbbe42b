package health.lintel.web.staff;

import health.lintel.accounts.SignedIn;
import health.lintel.conduct.Incident;
import health.lintel.conduct.Witness;
import health.lintel.conduct.Witnessing;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Staff write down what happened in person or on the phone (clause `conduct.standard`). Nothing happens to the
/// account until a second person confirms it.
@Controller
class ReportController {
    private final Witnessing witnessing;
    private final Items items;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    ReportController(Witnessing witnessing, Items items, People people, Policies policies, Clock clock) {
        this.witnessing = witnessing;
        this.items = items;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/conduct/report/{patient}")
    Answer show(SignedIn person, @PathVariable UUID patient) {
        return page(items.chart(person, patient), Map.of(), Problems.none());
    }

    @PostMapping("/conduct/report/{patient}")
    Answer create(SignedIn person, @PathVariable UUID patient, @RequestParam Map<String, String> typed) {
        ChartAccess chart = items.chart(person, patient);
        Optional<Instant> when = moment(typed.getOrDefault("time", ""));
        Problems problems = Problems.none();
        if (when.isEmpty()) problems.add("time", "reviews.report.problem.time");
        if (typed.getOrDefault("heard", "").isBlank()) problems.add("heard", "reviews.report.problem.heard");
        if (typed.getOrDefault("words", "").isBlank()) problems.add("words", "reviews.report.problem.words");
        if (problems.any()) return page(chart, typed, problems);
        boolean isThreat = "THREAT".equals(typed.get("kind"));
        boolean isPhone = "PHONE".equals(typed.get("channel"));
        var witness = new Witness(
                isPhone ? Witness.Channel.PHONE : Witness.Channel.IN_PERSON,
                when.orElseThrow(),
                typed.getOrDefault("heard", "").strip(),
                target(typed).orElse(null),
                person.person());
        witnessing.report(
                chart,
                whose(chart, typed),
                isThreat ? Incident.Kind.WITNESSED_THREAT : Incident.Kind.WITNESSED_ABUSE,
                typed.getOrDefault("words", "").strip(),
                witness);
        return Redirect.to("/patients/" + patient).saying("reviews.report.said");
    }

    /// Today at that hour, or yesterday if that hour is still to come.
    private Optional<Instant> moment(String typed) {
        try {
            var calendar = policies.calendar();
            var zone = calendar.practice().zone();
            Instant now = clock.instant();
            var today =
                    calendar.dayOf(now).atTime(LocalTime.parse(typed.strip())).atZone(zone);
            return Optional.of((today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Optional<PersonId> target(Map<String, String> typed) {
        return people.staff().stream()
                .map(member -> member.id())
                .filter(id -> id.toString().equals(typed.get("target")))
                .findFirst();
    }

    /// The patient, or one of those who help them: whose conduct it is, is whose account is paused.
    private PersonId whose(ChartAccess chart, Map<String, String> typed) {
        return people.helpersOf(chart).stream()
                .map(grant -> grant.helper())
                .filter(id -> id.toString().equals(typed.get("whose")))
                .findFirst()
                .orElse(new PersonId(chart.patient().value()));
    }

    private ReportPage page(ChartAccess chart, Map<String, String> typed, Problems problems) {
        Names names = new Names(people);
        List<Choice> whose = new ArrayList<>();
        whose.add(Choice.of("", people.patient(chart).name()));
        people.helpersOf(chart)
                .forEach(each -> whose.add(Choice.of(each.helper().toString(), names.of(each.helper()))));
        return new ReportPage(people.patient(chart), whose, people.staff(), typed, problems);
    }
}
