package health.lintel.policy;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A policy file that cannot be kept; says everything that is wrong with it, each with its line and path.
public final class BadPolicy extends RuntimeException {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final transient List<String> problems;

    BadPolicy(String source, List<String> problems) {
        super(source + " is not a policy that can be kept:\n  " + String.join("\n  ", inOrder(problems)));
        this.problems = inOrder(problems);
    }

    /// By line; those of one line as they were found.
    private static List<String> inOrder(List<String> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(BadPolicy::line))
                .toList();
    }

    private static int line(String problem) {
        Matcher matcher = LINE.matcher(problem);
        return matcher.lookingAt() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    public List<String> problems() {
        return problems;
    }
}
