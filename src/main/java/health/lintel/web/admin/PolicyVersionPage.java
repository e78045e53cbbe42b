package health.lintel.web.admin;

import health.lintel.policy.ChangeKind;
import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.versions.Differences;
import health.lintel.versions.Finding;
import health.lintel.versions.Leaf;
import health.lintel.versions.Lint;
import health.lintel.versions.Version;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version: its rules as a table, what the linters say, its steps, and what its reader may do.
///
/// @param policy   null when the schema refuses the text
/// @param changes  against the version in force
/// @param rules    a line for every topic; empty without a policy
/// @param may      what this reader may do now
/// @param told     the demo's code
public record PolicyVersionPage(
        Version version,
        @Nullable PolicyVersion policy,
        Differences changes,
        List<Rule> rules,
        List<Finding> findings,
        List<Taken> steps,
        May may,
        @Nullable String told,
        Typed typed,
        Problems problems)
        implements Page {
    /// A topic: where it goes, when it is open, by when it is answered, in which words.
    public record Rule(
            String topic,
            Clause clause,
            boolean isOn,
            List<Leaf> when,
            String within,
            String turns,
            String pool,
            String en,
            String es) {}

    /// A step with the name of who took it.
    public record Taken(Version.Step step, String by) {}

    /// What the reader may do now.
    public record May(
            boolean write, boolean propose, boolean decide, boolean withdraw, boolean goBack, boolean confirm) {}

    /// What was typed into one of the forms.
    public record Typed(String reason, String warnings, String kind, DateParts day, String time) {
        static final Typed NOTHING = new Typed("", "", "", DateParts.EMPTY, "08:00");

        static Typed of(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("reason", ""),
                    form.getOrDefault("warnings", ""),
                    form.getOrDefault("kind", ""),
                    StaffForms.date(form, "day"),
                    form.getOrDefault("time", "08:00"));
        }
    }

    public List<Finding> findings(Lint.Weight weight) {
        return findings.stream().filter(each -> each.lint().weight() == weight).toList();
    }

    /// The least that this change is.
    public ChangeKind kind() {
        return changes.kind();
    }

    public List<Clause> clauses() {
        return List.of(Clause.values());
    }

    /// Does the reader's draft change something in this part of the file?
    public boolean touches(String part) {
        return changes.all().stream()
                .anyMatch(each -> each.part().equals(part)
                        || each.clause().map(Clause::id).orElse("").equals(part));
    }

    @Override
    public String template() {
        return "admin/policyVersion";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
