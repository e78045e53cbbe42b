package health.lintel.decisions;

import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import health.lintel.practice.NumberRightNow;
import health.lintel.practice.PracticeCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What comes of a message: every outcome that applies, gravest first.
///
/// @param warning      the conduct warning to show before sending, or null
/// @param warningWords its words, or null
/// @param ask          what to ask the writer first (SUBJECT: whom is it about?), or null
/// @param asked        the rules that were asked, in order, with their answers
/// @param policy       the policy version, such as `practice v1`
/// @param continued    the writer already went on from the stop page
public record Decision(
        List<Outcome> outcomes,
        @Nullable Clause warning,
        @Nullable Words warningWords,
        @Nullable Ask ask,
        List<RuleAnswer> asked,
        String policy,
        Continued continued) {

    /// A question to the writer.
    public enum Ask {
        SUBJECT
    }

    /// Whether a stop page was already shown for these words.
    public enum Continued {
        NO,
        FROM_STOP_PAGE
    }

    /// One rule and what it said, for the receipt.
    public record RuleAnswer(String rule, Clause clause, String answer) {}

    public Decision {
        outcomes = List.copyOf(outcomes);
        asked = List.copyOf(asked);
    }

    /// The gravest outcome.
    public Outcome first() {
        return outcomes.getFirst();
    }

    /// Must a page with a number to call be shown before anything is sent?
    public boolean stops() {
        return continued == Continued.NO && first().kind().isCall();
    }

    /// What sending it may cost, in English; null when it is free.
    public @Nullable String fee() {
        return all(OutcomeKind.DELIVER).stream()
                .map(Outcome::fee)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public Optional<Outcome> find(OutcomeKind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).findFirst();
    }

    public List<Outcome> all(OutcomeKind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
    }

    /// Reading or deciding failed: the message goes to the front desk with a banner and the telephone number is
    /// shown. Open to people, closed to nobody.
    public static Decision failed(Instant sentAt, PolicyVersion policy, PracticeCalendar calendar) {
        int hours = policy.settings().unsure().lookWithinOpenHours();
        Instant lookBy = calendar.afterOpenTime(sentAt, Duration.ofHours(hours));
        NumberRightNow number = calendar.numberForRoutine(sentAt);
        Words words = policy.say(Situation.READING_FAILED, Map.of("lookBy", lookBy, "phone", number.phone()));
        Outcome outcome = Outcome.of(
                        OutcomeKind.DELIVER, Clause.ADMIN_QUESTIONS, Topic.ADMIN_OTHER, words, Step.SEND, Step.CALL)
                .to("front-desk")
                .flagged(Flag.PERSON_FIRST)
                .lookedAtBy(lookBy)
                .answeredBy(
                        calendar.answerDueBy(sentAt, policy.settings().promise().reply()))
                .calling(number)
                .because("banner", "reading or deciding failed");
        RuleAnswer answer = new RuleAnswer("the reading failed", Clause.ADMIN_QUESTIONS, "DELIVER");
        return new Decision(List.of(outcome), null, null, null, List.of(answer), policy.id(), Continued.NO);
    }
}
