package health.lintel.versions;

import health.lintel.policy.Clause;
import java.util.List;
import java.util.Optional;

/// One value that two texts have differently.
///
/// @param before empty where the earlier text has no such value
/// @param after  empty where the later one has none
public record Difference(String path, List<String> before, List<String> after) {
    public Difference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// The clause it is of; empty for the practice, pools and topics.
    public Optional<Clause> clause() {
        String[] keys = path.split("/");
        return keys.length > 1 && keys[0].equals("clauses") ? Clause.of(keys[1]) : Optional.empty();
    }

    /// The part of the file: `practice`, `pools`, `topics`, `clauses`.
    public String part() {
        return path.split("/", 2)[0];
    }

    /// Words that people read, rather than a number, a switch or a list of names.
    public boolean isWords() {
        return path.matches("clauses/[^/]+/(text/..|words/.+|title/..)") || path.matches("pools/[^/]+/title/..");
    }

    public boolean isSetting() {
        return path.matches("clauses/[^/]+/(settings/.+|on)");
    }

    public String beforeText() {
        return String.join("\n", before);
    }

    public String afterText() {
        return String.join("\n", after);
    }
}
