package health.lintel.web.admin;

import health.lintel.policy.Clause;
import health.lintel.versions.Difference;
import health.lintel.versions.Differences;
import health.lintel.versions.Version;
import health.lintel.versions.WordChange;
import health.lintel.web.ui.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What two versions say differently: numbers in plain words, sentences word by word.
///
/// @param all versions to choose from
public record PolicyDiffPage(List<Version> all, int from, int to, Differences changes) implements Page {
    /// The changes by clause, or by the part of the file.
    public Map<String, List<Difference>> parts() {
        Map<String, List<Difference>> parts = new LinkedHashMap<>();
        for (Difference each : changes.all()) {
            String part = each.clause().map(Clause::id).orElse(each.part());
            parts.computeIfAbsent(part, key -> new ArrayList<>()).add(each);
        }
        return parts;
    }

    public List<WordChange> words(Difference change) {
        return WordChange.between(change.beforeText(), change.afterText());
    }

    /// A list of names is told by what came and what went.
    public boolean isList(Difference change) {
        return change.before().size() > 1 || change.after().size() > 1;
    }

    @Override
    public String template() {
        return "admin/policyDiff";
    }
}
