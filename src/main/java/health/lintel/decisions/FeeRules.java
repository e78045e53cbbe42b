package health.lintel.decisions;

import health.lintel.facts.Facts.Visit;
import health.lintel.facts.FollowUpWindows;
import health.lintel.policy.Clause;
import health.lintel.policy.Settings;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a health question costs, said before it is sent (clause `clinical.fee`). Asked last: it refuses nothing and
/// moves nothing, it only sets a price on what is delivered. Never on danger or doubt, on office matters and refills,
/// on what we asked for, or soon after a visit.
final class FeeRules {
    private FeeRules() {}

    static final List<Rule> ALL = List.of(new Rule("costs money", Clause.CLINICAL_FEE, FeeRules::priced)
            .where(policy -> policy.settings().fee() != null));

    /// What opens a health question. Further words in a thread belong to the message that was paid for.
    private static final Set<Clause> PAID =
            Set.of(Clause.FOLLOW_UP_WINDOW, Clause.RESULTS_OURS, Clause.VISIT_COMING, Clause.VISIT_NEW_CONCERN);

    private static List<Outcome> priced(Case one, List<Outcome> soFar) {
        Settings.Fee fee = one.settings().fee();
        boolean isDanger =
                one.showsEmergency() || one.showsUrgent() || one.reading().humanFirst();
        if (fee == null || isDanger || one.draft().isTakenDown()) return soFar;
        if (one.facts().conversation() != null || isInFreeDays(one, fee)) return soFar;
        return soFar.stream()
                .map(outcome -> isPaid(outcome) ? priced(one, outcome, fee) : outcome)
                .toList();
    }

    /// What is in doubt costs nothing, since a nurse may turn it to a visit yet; nor does a grant, our own invitation,
    /// or a thread that we began.
    private static boolean isPaid(Outcome outcome) {
        boolean isInvited =
                outcome.facts().containsKey("grant") || outcome.facts().containsKey("thread");
        return outcome.is(OutcomeKind.DELIVER)
                && outcome.topic() == Topic.CLINICAL
                && outcome.flag() == null
                && outcome.lookBy() == null
                && PAID.contains(outcome.clause())
                && !isInvited;
    }

    private static Outcome priced(Case one, Outcome outcome, Settings.Fee fee) {
        Map<String, Object> amount = Map.of("amount", fee.amount());
        Words words = outcome.words().and(one.say(Situation.FEE_NOTICE, amount));
        return outcome.saying(words)
                .offering(Step.AGREE_TO_FEE, Step.SEND, Step.REQUEST_VISIT, Step.CALL, Step.EDIT)
                .because(Outcome.FEE, fee.amount().en());
    }

    /// Nobody pays for what was not looked up: visits that are unknown count as recent.
    private static boolean isInFreeDays(Case one, Settings.Fee fee) {
        List<Visit> visits = one.facts().visits();
        if (visits == null) return true;
        LocalDate oldest = one.today().minusDays(fee.freeDaysAfterVisit());
        return fee.freeDaysAfterVisit() > 0
                && visits.stream()
                        .filter(visit -> !visit.end().isAfter(one.sentAt()))
                        .filter(visit -> FollowUpWindows.after(
                                        visit, one.settings().followUp(), one.calendar())
                                .isPresent())
                        .anyMatch(visit -> !one.calendar().dayOf(visit.end()).isBefore(oldest));
    }
}
