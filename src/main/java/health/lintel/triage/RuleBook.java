package health.lintel.triage;

import health.lintel.triage.Context.Standing;
import java.util.List;

/// Asks every rule in its order. A rule speaks at most once for a message: with the first words that stand.
final class RuleBook {
    private final List<Rule> rules;

    RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    void ask(Words words, Context context, Findings findings) {
        for (Rule rule : rules) ask(rule, words, context, findings);
    }

    private static void ask(Rule rule, Words words, Context context, Findings findings) {
        Hit maybe = null;
        Hit cleared = null;
        for (String concept : rule.on()) {
            if (!words.has(concept)) continue;
            if (excepted(rule, words)) return;
            for (Hit hit : words.hits(concept)) {
                Standing standing = standing(rule, hit, words, context);
                if (standing == Standing.ASSERTED) {
                    findings.heard(rule, standing, hit);
                    findings.found(rule, words.evidence(rule.label(), hit, rule.why()));
                    return;
                }
                if (standing == Standing.POSSIBLE) maybe = hit;
                else cleared = hit;
            }
        }
        if (maybe != null) {
            findings.maybe(rule);
            findings.heard(rule, Standing.POSSIBLE, maybe);
        } else if (cleared != null) {
            findings.heard(rule, Standing.CLEARED, cleared);
        }
    }

    private static boolean excepted(Rule rule, Words words) {
        for (String concept : rule.except()) {
            if (words.has(concept)) return true;
        }
        return false;
    }

    private static Standing standing(Rule rule, Hit hit, Words words, Context context) {
        Standing standing = context.weigh(hit, rule.context());
        if (standing == Standing.CLEARED) return standing;
        for (String concept : rule.unless()) {
            if (words.anyNear(concept, rule.reach(), hit, h -> stands(rule, h, context))) return Standing.CLEARED;
        }
        for (List<String> group : rule.with()) {
            Standing best = Standing.CLEARED;
            for (String concept : group) best = stronger(best, best(rule, concept, hit, words, context));
            if (best == Standing.CLEARED) return best;
            if (best == Standing.POSSIBLE) standing = best;
        }
        return standing;
    }

    /// "No cough, but my chest hurts": a denied cough explains nothing.
    private static boolean stands(Rule rule, Hit hit, Context context) {
        return rule.context() == Rule.Care.NONE || context.weigh(hit, Rule.Care.NEGATION) != Standing.CLEARED;
    }

    private static Standing best(Rule rule, String concept, Hit around, Words words, Context context) {
        Standing best = Standing.CLEARED;
        for (Hit hit : words.hits(concept)) {
            if (!words.within(rule.reach(), hit, around)) continue;
            best = stronger(best, context.weigh(hit, company(rule)));
            if (best == Standing.ASSERTED) return best;
        }
        return best;
    }

    /// What stands beside a sign need only not be denied: "fever now, chemo last week".
    private static Rule.Care company(Rule rule) {
        return rule.context() == Rule.Care.NONE ? Rule.Care.NONE : Rule.Care.NEGATION;
    }

    private static Standing stronger(Standing one, Standing other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
