package health.lintel.web.entrance;

import health.lintel.policy.Clause;
import health.lintel.policy.ClauseText;
import health.lintel.policy.PolicyVersion;
import health.lintel.versions.Difference;
import health.lintel.versions.Differences;
import health.lintel.versions.PolicyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a version changed, as patients read it: in the practice's own public words, clause by clause. Phones, hours
/// and what happens inside are no news.
///
/// @param changed the clause as it reads now
/// @param before  as it read; empty where only numbers behind it moved
public record PolicyNews(ClauseText changed, List<health.lintel.policy.Words> before, State state) {
    /// What became of a clause.
    public enum State {
        CHANGED,
        OPENED,
        CLOSED
    }

    static List<PolicyNews> between(PolicyVersion before, PolicyVersion after) {
        Set<Clause> touched =
                Differences.between(PolicyText.of(before.yaml()), PolicyText.of(after.yaml())).all().stream()
                        .filter(each -> each.isSetting() || each.path().contains("/text/"))
                        .map(Difference::clause)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        List<PolicyNews> news = new ArrayList<>();
        for (ClauseText text : after.texts()) {
            if (!touched.contains(text.clause())) continue;
            List<health.lintel.policy.Words> said = before.text(text.clause()).paragraphs();
            boolean same = said.equals(text.paragraphs());
            news.add(new PolicyNews(text, same ? List.of() : said, state(before, after, text.clause())));
        }
        return news;
    }

    private static State state(PolicyVersion before, PolicyVersion after, Clause clause) {
        if (before.isOn(clause) == after.isOn(clause)) return State.CHANGED;
        return after.isOn(clause) ? State.OPENED : State.CLOSED;
    }
}
