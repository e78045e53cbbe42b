package health.lintel.triage;

import health.lintel.heads.Signs.Flag;
import health.lintel.triage.Context.Standing;
import java.util.ArrayList;
import java.util.List;

/// What the rules and lexicons saw, as flags for the heads: each wording with how it stands (said, perhaps,
/// cleared), each rule that spoke, and the labels the rules would give.
final class Flags {
    private final Words words;
    private final Findings findings;
    private final List<Flag> flags = new ArrayList<>();

    Flags(Words words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    List<Flag> all() {
        Context context = new Context(words);
        words.concepts().stream().sorted().forEach(concept -> {
            for (Hit hit : words.hits(concept)) {
                if (words.quoted(hit)) continue;
                flags.add(new Flag(concept + mark(context.weigh(hit, Rule.Care.STRICT)), hit.from()));
            }
        });
        for (Findings.Heard heard : findings.heard()) {
            flags.add(new Flag("rule " + heard.rule().name() + mark(heard.standing()), heard.at()));
            if (heard.standing() == Standing.ASSERTED)
                flags.add(new Flag("label " + heard.rule().label(), heard.at()));
        }
        return flags;
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case ASSERTED -> "+";
            case POSSIBLE -> "?";
            case CLEARED -> "-";
        };
    }
}
