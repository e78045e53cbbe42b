package health.lintel.training;

import health.lintel.triage.Label;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often each rule of danger and conduct was right on the writers' messages. By this table rules are
/// told to decide or to ask for backing.
final class Speakers {
    private static final List<Label> RULED =
            List.of(Label.EMERGENCY, Label.SELF_HARM, Label.URGENT, Label.ABUSIVE, Label.THREAT);

    private final Map<String, Share> right = new TreeMap<>();

    Speakers(List<Example> examples) {
        for (Example example : examples) {
            boolean counts =
                    example.source().isFull() && !example.source().name().equals("dev");
            if (!counts) continue;
            for (Label label : RULED) {
                for (String rule : example.look().speakers(label))
                    right.computeIfAbsent(label + " | " + rule, name -> new Share())
                            .count(isRight(example, label));
            }
        }
    }

    /// A stop page is right for either danger, a same-day need for a graver one.
    private static boolean isRight(Example example, Label label) {
        return switch (label) {
            case EMERGENCY, SELF_HARM -> example.isStop();
            case URGENT -> example.isStop() || example.isLabeled(label);
            default -> example.isLabeled(label);
        };
    }

    void print(PrintWriter out) {
        out.printf("%n## Rules%n%nHow often a rule was right where it spoke, on the writers' messages. A stop page is"
                + " right for either danger, a same-day need for a graver one.%n");
        out.printf("%n| label | rule | right |%n|---|---|---|%n");
        right.forEach((rule, share) -> out.println("| " + rule + " | " + share + " |"));
    }
}
