package health.lintel.versions;

import health.lintel.policy.BadPolicy;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text as the linters see it: beside the version in force, and read, if it can be.
///
/// @param policy   null when the schema refuses it
/// @param problems why it does, each with its line
/// @param inForce  the text of the version in force
/// @param at       a moment from which hours and holidays are tried
record Checked(
        PolicyText text,
        @Nullable PolicyVersion policy,
        List<String> problems,
        Differences changes,
        Checked.Ground ground,
        Instant at) {

    /// What the text was written against.
    enum Ground {
        IN_FORCE,
        OUTDATED
    }

    static Checked of(PolicyText text, PolicyText inForce, Ground ground, Instant at) {
        Differences changes = Differences.between(inForce, text);
        try {
            return new Checked(text, PolicyFile.parse("draft", text.yaml()), List.of(), changes, ground, at);
        } catch (BadPolicy e) {
            return new Checked(text, null, e.problems(), changes, ground, at);
        }
    }

    /// Everything that the linters have to say, errors first.
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (Lint lint : Lint.values()) found.addAll(lint.look(this));
        return found;
    }

    Finding finding(Lint lint, String path, String detail) {
        Leaf leaf = text.leaves().get(path);
        return new Finding(lint, path, leaf == null ? 0 : leaf.line(), detail);
    }
}
