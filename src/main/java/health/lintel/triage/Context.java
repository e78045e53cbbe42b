package health.lintel.triage;

import java.util.Set;

/// Weighs words by what stands around them, after the idea of ConText (Harkema 2009), in English and Spanish:
/// denied or not, now or long ago, real or only talked about, of somebody living. The triggers are data
/// (`triage/context.yaml`). Who it happens to does not lower a danger (LABELS: a third person's emergency is one).
final class Context {
    /// How words are to be taken.
    enum Standing {
        ASSERTED,
        POSSIBLE,
        CLEARED
    }

    private static final int REACH = 7;
    private static final int LIST_REACH = 30;
    private static final Set<String> OR = Set.of("or", "nor", "ni", "o", "u", "and", "y", "no", "sin");
    private static final Set<String> STOPS = Set.of(
            "i", "im", "ive", "my", "he", "she", "now", "only", "just", "mi", "tengo", "estoy", "me", "because",
            "porque", "since", "desde", "so", "when", "after", "unless");

    private static final Set<String> AND = Set.of("and", "y", "but", "pero");

    private final Words words;

    Context(Words words) {
        this.words = words;
    }

    Standing weigh(Hit hit, Rule.Care care) {
        if (care == Rule.Care.NONE) return Standing.ASSERTED;
        if (words.quoted(hit)) return Standing.CLEARED;
        Standing polarity = polarity(hit);
        if (polarity != Standing.ASSERTED || care == Rule.Care.NEGATION) return polarity;
        if (unreal(hit)) return Standing.CLEARED;
        return time(hit);
    }

    private Standing polarity(Hit hit) {
        if (follows(hit, "neg_after", 2)) return Standing.CLEARED;
        Standing worst = Standing.ASSERTED;
        for (Hit negation : words.hits("neg")) {
            Standing by = deniedBy(negation, hit, REACH);
            if (by == Standing.CLEARED) return by;
            if (by == Standing.POSSIBLE) worst = by;
        }
        for (Hit negation : words.hits("neg_list")) {
            if (deniedBy(negation, hit, LIST_REACH) != Standing.ASSERTED) return Standing.CLEARED;
        }
        return worst;
    }

    private Standing deniedBy(Hit negation, Hit hit, int reach) {
        int between = hit.from() - negation.to();
        boolean outside = between < 0 || between > LIST_REACH || words.clause(negation) != words.clause(hit);
        if (outside || pseudo(negation)) return Standing.ASSERTED;
        int commas = 0;
        boolean joined = false;
        int sinceBreak = 0;
        for (int at = negation.to(); at <= hit.from(); at++) {
            sinceBreak++;
            if (words.tokens().get(at).before() == Token.Break.COMMA) {
                commas++;
                sinceBreak = 0;
            }
            boolean later = at > negation.to() && at < hit.from();
            if (later && STOPS.contains(words.word(at))) return Standing.ASSERTED;
            if (OR.contains(words.word(at))) joined = true;
        }
        if (commas == 0) return between <= reach ? Standing.CLEARED : Standing.ASSERTED;
        if (sinceBreak > 3) return Standing.ASSERTED;
        return listed(hit, reach, joined || orAhead(hit));
    }

    /// "No fever, chills or cough" denies all three; "no injury, chest pain since four" denies only the first; "no
    /// fever, cough" may be read both ways.
    private Standing listed(Hit hit, int reach, boolean joined) {
        if (words.anyNear("onset", Rule.Reach.CLAUSE, hit, onset -> onset.from() >= hit.to())) return Standing.ASSERTED;
        if (joined || reach == LIST_REACH) return Standing.CLEARED;
        return Standing.POSSIBLE;
    }

    private boolean orAhead(Hit hit) {
        for (int at = hit.to(); at < Math.min(hit.to() + 8, words.tokens().size()); at++) {
            if (words.tokens().get(at).opensClause()) return false;
            if (OR.contains(words.word(at))
                    && !words.word(at).equals("and")
                    && !words.word(at).equals("y")) return true;
        }
        return false;
    }

    private boolean pseudo(Hit negation) {
        for (Hit pseudo : words.hits("pseudo_neg")) {
            if (pseudo.overlaps(negation)) return true;
        }
        return false;
    }

    private boolean follows(Hit hit, String concept, int reach) {
        for (Hit after : words.hits(concept)) {
            int gap = after.from() - hit.to();
            if (gap >= 0 && gap <= reach && words.sentence(after) == words.sentence(hit)) return true;
        }
        return false;
    }

    /// Hypothetical, a leaflet's words, a figure of speech, the name of a form, a bill or a class, or the dead.
    private boolean unreal(Hit hit) {
        if (touches(hit, "idiom") || follows(hit, "admin_after", 0)) return true;
        return before(hit, "hypothetical", 12)
                || before(hit, "leaflet", 30)
                || before(hit, "admin_before", 5)
                || before(hit, "family_history", 12)
                || before(hit, "relative_had", 6) && !words.sameSentence("now", hit)
                || words.sameSentence("education", hit)
                || words.sameSentence("dead", hit);
    }

    private boolean touches(Hit hit, String concept) {
        for (Hit other : words.hits(concept)) {
            if (other.overlaps(hit)) return true;
        }
        return false;
    }

    private boolean before(Hit hit, String concept, int reach) {
        for (Hit trigger : words.hits(concept)) {
            int gap = hit.from() - trigger.to();
            boolean here = concept.equals("leaflet") || words.clause(trigger) == words.clause(hit);
            if (gap >= -1 && gap <= reach && here && words.sentence(trigger) == words.sentence(hit)) return true;
        }
        return false;
    }

    private Standing time(Hit hit) {
        boolean plainlyNow = words.sameSentence("now_plain", hit);
        if (!plainlyNow && words.anyNear("treated", Rule.Reach.NEAR, hit, t -> !stillNow(t))) return Standing.CLEARED;
        boolean now = plainlyNow || words.sameSentence("now", hit);
        if (words.sameSentence("past", hit)) {
            if (!now) return Standing.CLEARED;
            return nearer(hit) ? Standing.POSSIBLE : Standing.ASSERTED;
        }
        return !now && recently(hit) ? Standing.POSSIBLE : Standing.ASSERTED;
    }

    /// "Chest pain last week": the time stands beside the words, with no comma or "and" between.
    private boolean recently(Hit hit) {
        for (Hit recent : words.hits("recent_past")) {
            if (words.clause(recent) == words.clause(hit) && together(recent, hit)) return true;
        }
        return false;
    }

    private boolean together(Hit one, Hit other) {
        Hit first = one.from() < other.from() ? one : other;
        Hit second = first == one ? other : one;
        if (second.from() - first.to() > 4) return false;
        for (int at = first.to(); at <= second.from(); at++) {
            if (words.tokens().get(at).before() == Token.Break.COMMA || AND.contains(words.word(at))) return false;
        }
        return true;
    }

    private boolean stillNow(Hit treated) {
        return words.sameSentence("now_plain", treated);
    }

    /// The words of the past stand in the clause itself, those of the present do not.
    private boolean nearer(Hit hit) {
        boolean past = words.anyNear("past", Rule.Reach.CLAUSE, hit, h -> true);
        boolean now = words.anyNear("now", Rule.Reach.CLAUSE, hit, h -> true);
        return past && !now;
    }
}
