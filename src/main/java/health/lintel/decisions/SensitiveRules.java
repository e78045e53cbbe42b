package health.lintel.decisions;

import health.lintel.facts.SpokenWords;
import health.lintel.policy.Clause;
import health.lintel.policy.Settings.SensitiveTopic;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Topics that a practice would rather hear than read (clause `topics.sensitive`): turned to the telephone or a
/// visit, with the words kept and the way to a person. Asked before danger has its last word, so it can block none;
/// answers to our own question, bills and refills are left alone.
final class SensitiveRules {
    private SensitiveRules() {}

    static final List<Rule> ALL =
            List.of(new Rule("is better said than written", Clause.TOPICS_SENSITIVE, SensitiveRules::turned)
                    .where(policy -> !policy.settings().sensitive().isEmpty()));

    private static final Set<Topic> WRITTEN = Set.of(Topic.CLINICAL, Topic.RESULTS);

    private static List<Outcome> turned(Case one, List<Outcome> soFar) {
        Optional<SensitiveTopic> found = one.settings().sensitive().stream()
                .filter(topic -> SpokenWords.namesAny(one.draft().text(), topic.words()))
                .findFirst();
        boolean isWritten = soFar.stream().anyMatch(SensitiveRules::isWritten);
        if (found.isEmpty() || !isWritten || ThreadRules.answersUs(one)) return soFar;
        List<Outcome> kept = new ArrayList<>(soFar);
        kept.removeIf(SensitiveRules::isWritten);
        Map<String, Object> values = Map.of("topic", found.get().title());
        kept.add(one.visitInstead(Clause.TOPICS_SENSITIVE, Topic.CLINICAL, one.say(Situation.SENSITIVE_TOPIC, values))
                .because("sensitive", found.get().id()));
        return kept;
    }

    private static boolean isWritten(Outcome outcome) {
        boolean isMessage = outcome.is(OutcomeKind.DELIVER) || outcome.is(OutcomeKind.BOOK_VISIT);
        return isMessage && outcome.topic() != null && WRITTEN.contains(outcome.topic());
    }
}
