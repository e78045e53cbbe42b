package health.lintel.versions;

import health.lintel.policy.ChangeKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What two texts of the policy have differently, in the order of the later one.
public record Differences(List<Difference> all) {
    /// A version's own number is no setting.
    static final Set<String> IS_NO_SETTING = Set.of("version", "practice/version");

    /// Settings about the work inside, of which patients neither see nor expect anything.
    private static final Set<String> INSIDE = Set.of(
            "clauses/reply.promise/settings/nudge-percents",
            "clauses/refill.bridge/settings/looks-ahead-days",
            "clauses/urgent.emergency/settings/welfare-call-minutes");

    public Differences {
        all = List.copyOf(all);
    }

    public static Differences between(PolicyText before, PolicyText after) {
        Map<String, Leaf> one = before.leaves();
        Map<String, Leaf> other = after.leaves();
        Set<String> paths = new LinkedHashSet<>(other.keySet());
        paths.addAll(one.keySet());
        List<Difference> found = new ArrayList<>();
        for (String path : paths) {
            List<String> was = values(one, path);
            List<String> is = values(other, path);
            if (!was.equals(is) && !IS_NO_SETTING.contains(path)) found.add(new Difference(path, was, is));
        }
        return new Differences(found);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public Optional<Difference> at(String path) {
        return all.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    /// The least that this change is; its author may say that it is more.
    public ChangeKind kind() {
        if (all.stream().anyMatch(Safety::isWeaker)) return ChangeKind.SAFETY;
        boolean meaning = all.stream()
                .anyMatch(each -> each.isSetting() && !INSIDE.contains(each.path())
                        || each.path().matches("topics/[^/]+/clause"));
        return meaning ? ChangeKind.MEANING : ChangeKind.WORDING;
    }

    /// These changes made to another text.
    PolicyText onto(PolicyText text) {
        PolicyText changed = text;
        for (Difference each : all) changed = changed.with(each.path(), each.after());
        return changed;
    }

    private static List<String> values(Map<String, Leaf> leaves, String path) {
        Leaf leaf = leaves.get(path);
        return leaf == null ? List.of() : leaf.values();
    }
}
