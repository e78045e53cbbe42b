package health.lintel.policy;

import java.util.List;

/// A policy file that cannot be kept; says everything that is wrong with it, each with its line and path.
public final class BadPolicy extends RuntimeException {
    private final transient List<String> problems;

    BadPolicy(String source, List<String> problems) {
        super(source + " is not a policy that can be kept:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
