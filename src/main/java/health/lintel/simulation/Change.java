package health.lintel.simulation;

import health.lintel.decisions.Decision;
import health.lintel.decisions.Decision.RuleAnswer;
import health.lintel.decisions.OutcomeKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A message that a draft decides in another way, and the first rule that answered differently. No words, no name,
/// no chart facts.
///
/// @param id     of the receipt, or of the line in a file
/// @param rule   the first rule whose answer differs, or empty where there were no rules
/// @param clause the clause it keeps
public record Change(
        String id,
        Matter matter,
        String language,
        String age,
        String writer,
        String before,
        String after,
        String rule,
        String clause) {

    /// Kinds, pools and conduct, without days: a decision that differs only in a date has not changed.
    public static String inShort(Decision decision) {
        String kinds = decision.outcomes().stream()
                .map(outcome -> outcome.is(OutcomeKind.DELIVER)
                        ? "DELIVER to " + outcome.pool()
                        : outcome.kind().id())
                .collect(Collectors.joining(" + "));
        return decision.warning() == null ? kinds : kinds + " + warning";
    }

    static Change of(PastMessage message, Decision before, Decision after, String age) {
        RuleAnswer why = firstDifference(before.asked(), after.asked());
        return new Change(
                message.id(),
                message.matter(),
                message.language(),
                age,
                message.writer(),
                inShort(before),
                inShort(after),
                why.rule(),
                why.clause().id());
    }

    private static RuleAnswer firstDifference(List<RuleAnswer> before, List<RuleAnswer> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!Objects.equals(before.get(i).answer(), after.get(i).answer())) return after.get(i);
        }
        return new RuleAnswer("", health.lintel.policy.Clause.REPLY_PROMISE, "");
    }
}
