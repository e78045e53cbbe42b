package health.lintel.web.patient;

import health.lintel.messaging.Review;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.policy.Policies;
import health.lintel.policy.Situation;
import health.lintel.triage.Label;
import health.lintel.web.ui.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// "Is this about you?", with the people whom the writer helps here.
@Component
class SubjectPages {
    private final People people;
    private final Policies policies;

    SubjectPages(People people, Policies policies) {
        this.people = people;
        this.policies = policies;
    }

    ReviewPage.Subject page(Review review, ChartAccess access, Problems problems) {
        List<ComposePage.Helped> helped = people.chartsOf(access.actor()).stream()
                .filter(chart -> !chart.patient().equals(access.patient()))
                .map(chart -> new ComposePage.Helped(
                        chart.patient().toString(), people.patient(chart).name()))
                .toList();
        return new ReviewPage.Subject(
                review.draft().id().toString(),
                policies.current().say(Situation.ASK_SUBJECT, Map.of()),
                Marked.of(review.draft().text(), review.reading(), Set.of(Label.NOT_THE_PATIENT)),
                helped,
                problems);
    }
}
