package health.lintel.versions;

import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Route;
import health.lintel.policy.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the file can be kept, what it turns off, and whether it looks for danger less than before.
final class SchemaLints {
    private static final Pattern LINE = Pattern.compile("line (\\d+): (.*)", Pattern.DOTALL);
    /// Pools that work without a topic: who is unsure, and who cannot be placed, goes there.
    private static final Set<String> NEEDED = Set.of("clinical", "front-desk");

    private SchemaLints() {}

    static List<Finding> cannotBeKept(Checked checked) {
        return checked.problems().stream()
                .map(problem -> {
                    Matcher line = LINE.matcher(problem);
                    boolean at = line.matches();
                    return new Finding(
                            Lint.CANNOT_BE_KEPT,
                            "",
                            at ? Integer.parseInt(line.group(1)) : 0,
                            at ? line.group(2) : problem);
                })
                .toList();
    }

    static List<Finding> outdated(Checked checked) {
        if (checked.ground() == Checked.Ground.IN_FORCE) return List.of();
        return List.of(new Finding(Lint.OUTDATED, "", 0, ""));
    }

    static List<Finding> fewerDangerSigns(Checked checked) {
        return checked.changes().all().stream()
                .filter(Safety::isShorterDangerList)
                .map(change -> checked.finding(Lint.FEWER_DANGER_SIGNS, change.path(), gone(change)))
                .toList();
    }

    static List<Finding> safetyWeaker(Checked checked) {
        return checked.changes().all().stream()
                .filter(change -> Safety.isWeaker(change) && !Safety.isShorterDangerList(change))
                .map(change -> checked.finding(Lint.SAFETY_WEAKER, change.path(), ""))
                .toList();
    }

    static List<Finding> unreachableTopic(Checked checked) {
        PolicyVersion policy = checked.policy();
        List<Finding> found = new ArrayList<>();
        if (policy == null) return found;
        for (Topic topic : Topic.values()) {
            Route route = policy.route(topic);
            if (policy.isOn(route.clause())) continue;
            String path = "topics/" + topic.id() + "/clause";
            found.add(
                    checked.finding(Lint.UNREACHABLE_TOPIC, path, route.clause().id()));
        }
        return found;
    }

    static List<Finding> unusedPool(Checked checked) {
        PolicyVersion policy = checked.policy();
        if (policy == null) return List.of();
        Set<String> used = new HashSet<>(NEEDED);
        for (Topic topic : Topic.values()) used.add(policy.route(topic).pool());
        return policy.pools().keySet().stream()
                .filter(pool -> !used.contains(pool))
                .map(pool -> checked.finding(Lint.UNUSED_POOL, "pools/" + pool + "/lead", pool))
                .toList();
    }

    static List<Finding> noWindow(Checked checked) {
        PolicyVersion policy = checked.policy();
        if (policy == null || !policy.isOn(Clause.FOLLOW_UP_WINDOW)) return List.of();
        boolean any = policy.settings().followUp().days().values().stream().anyMatch(days -> days > 0);
        String path = "clauses/follow-up.window/settings/days/office";
        return any ? List.of() : List.of(checked.finding(Lint.NO_WINDOW, path, ""));
    }

    private static String gone(Difference change) {
        List<String> gone = new ArrayList<>(change.before());
        gone.removeAll(change.after());
        return String.join(", ", gone);
    }
}
