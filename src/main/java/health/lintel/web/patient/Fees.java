package health.lintel.web.patient;

import health.lintel.policy.Policies;
import health.lintel.policy.Settings;
import health.lintel.policy.Situation;
import health.lintel.web.ui.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the check page asks before a message that costs money is sent (clause `clinical.fee`): the tick, and what to
/// do instead.
@Component
class Fees {
    private final Policies policies;

    Fees(Policies policies) {
        this.policies = policies;
    }

    /// Null where nothing costs money.
    ReviewPage.@Nullable Fee of(List<OutcomeShown> all, Problems problems) {
        Settings.Fee due = policies.current().settings().fee();
        OutcomeShown paid = all.stream()
                .filter(each -> each.outcome().fee() != null)
                .findFirst()
                .orElse(null);
        if (due == null || paid == null) return null;
        var consent = policies.current().say(Situation.FEE_CONSENT, Map.of("amount", due.amount()));
        List<NextStep> instead =
                paid.steps().stream().filter(step -> !step.key().equals("edit")).toList();
        return new ReviewPage.Fee(due.amount().en(), consent, instead, problems);
    }
}
