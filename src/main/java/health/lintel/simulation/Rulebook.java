package health.lintel.simulation;

import health.lintel.decisions.Decision;
import health.lintel.decisions.DecisionJson;
import health.lintel.decisions.Decisions;
import health.lintel.decisions.Outcome;
import health.lintel.decisions.OutcomeKind;
import health.lintel.decisions.Step;
import health.lintel.facts.Facts;
import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Situation;
import health.lintel.practice.PracticeCalendar;
import health.lintel.triage.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What decides in a comparison: a policy, or no policy at all.
public sealed interface Rulebook {
    /// As results name it.
    String name();

    PracticeCalendar calendar();

    Decision judge(PastMessage message);

    static Rulebook of(PolicyVersion policy) {
        return new Policy(policy, new PracticeCalendar(policy.practice()));
    }

    /// The portal that most practices have: every message goes to the provider, who owes an answer by the same
    /// promise.
    ///
    /// @param like whose hours and promise hold
    static Rulebook none(PolicyVersion like) {
        return new NoPolicy(like, new PracticeCalendar(like.practice()));
    }

    /// What the receipt of a decision would say was decided.
    default String receipt(PastMessage message) {
        Reading reading = message.reading();
        return DecisionJson.receipt(
                        judge(message),
                        reading == null ? Set.of() : reading.labels(),
                        calendar().practice().zone())
                .toString();
    }

    record Policy(PolicyVersion policy, PracticeCalendar calendar) implements Rulebook {
        @Override
        public String name() {
            return policy.id();
        }

        /// As the portal does: what cannot be decided goes to the front desk.
        @Override
        public Decision judge(PastMessage message) {
            Instant at = message.draft().sentAt();
            Reading reading = message.reading();
            Facts facts = message.facts();
            if (reading == null || facts == null) return Decision.failed(at, policy, calendar);
            try {
                return Decisions.decide(message.draft(), reading, facts, policy, calendar, message.roster());
            } catch (RuntimeException e) {
                return Decision.failed(at, policy, calendar);
            }
        }
    }

    record NoPolicy(PolicyVersion like, PracticeCalendar calendar) implements Rulebook {
        static final String PROVIDERS = "providers";
        private static final String NAME = "no policy";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Decision judge(PastMessage message) {
            Instant at = message.draft().sentAt();
            @Nullable
            Instant answerBy =
                    calendar.answerDueBy(at, like.settings().promise().reply());
            Outcome delivered = new Outcome(
                    OutcomeKind.DELIVER,
                    Clause.REPLY_PROMISE,
                    null,
                    PROVIDERS,
                    null,
                    answerBy,
                    null,
                    like.say(Situation.PROMISE, Map.of("answerBy", calendar.dayOf(answerBy))),
                    List.of(Step.SEND, Step.EDIT),
                    Map.of(),
                    null);
            return new Decision(List.of(delivered), null, null, null, List.of(), NAME, Decision.Continued.NO);
        }
    }
}
