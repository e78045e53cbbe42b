package health.lintel.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

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

    /// What a practice that takes no health questions must say in its own words.
    private static final List<Clause> SAY_WHAT_IS_CLOSED = List.of(Clause.VISIT_NEW_CONCERN, Clause.RESULTS_OURS);

    static void check(MappingNode file, List<String> problems) {
        closedTopics(file, problems);
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

    private static void closedTopics(MappingNode file, List<String> problems) {
        Node open = find(file, "topics.clinical.open");
        if (!(open instanceof ScalarNode closed) || !closed.getValue().equals("false")) return;
        Node clauses = Overlay.find(file, "clauses");
        for (Clause clause : SAY_WHAT_IS_CLOSED) {
            Node said = clauses instanceof MappingNode all ? Overlay.find(all, clause.id()) : null;
            if (find(said, "text") != null) continue;
            problems.add("line " + Overlay.lineOf(open) + ": clauses." + clause.id()
                    + ".text: is missing: the base's words still welcome health questions");
        }
    }

    private static @Nullable Node find(@Nullable Node node, String path) {
        Node found = node;
        for (String key : path.split("\\.", -1)) {
            found = found instanceof MappingNode mapping ? Overlay.find(mapping, key) : null;
        }
        return found;
    }
}
