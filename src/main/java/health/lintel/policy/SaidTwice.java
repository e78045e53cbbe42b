package health.lintel.policy;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Numbers that a clause also says in its public text. A file that changes one over a base must write the text
/// anew: else the page would promise patients what the rules do not keep.
record SaidTwice(Clause clause, String setting, List<String> also) {
    private static final List<SaidTwice> ALL = List.of(
            new SaidTwice(Clause.FOLLOW_UP_WINDOW, "days", List.of("text")),
            new SaidTwice(Clause.RESULTS_OURS, "days-after-comment", List.of("text")),
            new SaidTwice(Clause.VISIT_NEW_CONCERN, "turned-to", List.of("text")),
            new SaidTwice(Clause.REPLY_PROMISE, "reply", List.of("text")),
            new SaidTwice(Clause.LENGTH_TURNS, "turns", List.of("text")),
            new SaidTwice(Clause.CONDUCT_STANDARD, "steps", List.of("text")),
            new SaidTwice(Clause.CONDUCT_ENDING_CARE, "notice-days", List.of("text")),
            new SaidTwice(Clause.REFILL_PHARMACY, "channel", List.of("text")),
            new SaidTwice(Clause.REFILL_PHARMACY, "notice-days", List.of("text")),
            new SaidTwice(Clause.REFILL_PHARMACY, "seen-within-days", List.of("text")),
            new SaidTwice(Clause.REFILL_PHARMACY, "wait-hours", List.of("text", "words.ask", "words.waited")),
            new SaidTwice(Clause.REFILL_DECISION, "answer-within-open-days", List.of("text")),
            new SaidTwice(Clause.CLINICAL_FEE, "free-days-after-visit", List.of("text")),
            new SaidTwice(Clause.TOPICS_SENSITIVE, "topics", List.of("text")),
            new SaidTwice(Clause.ACCOUNTS_AGES, "account-from", List.of("text")));

    static void check(MappingNode file, List<String> problems) {
        if (!(Overlay.find(file, "clauses") instanceof MappingNode clauses)) return;
        for (SaidTwice each : ALL) {
            Node clause = Overlay.find(clauses, each.clause.id());
            Node setting = find(clause, "settings." + each.setting);
            if (setting == null) continue;
            for (String other : each.also) {
                if (find(clause, other) != null) continue;
                problems.add("line " + Overlay.lineOf(setting) + ": clauses." + each.clause.id() + "." + other
                        + ": is missing: the base's words still say what " + each.setting + " was before");
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Node find(
            @org.jspecify.annotations.Nullable Node node, String path) {
        Node found = node;
        for (String key : path.split("\\.", -1)) {
            found = found instanceof MappingNode mapping ? Overlay.find(mapping, key) : null;
        }
        return found;
    }
}
