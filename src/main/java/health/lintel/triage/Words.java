package health.lintel.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The words of one message, cut into sentences and clauses, with everything that the lexicons found in them.
final class Words {
    private static final Set<String> TURNS =
            Set.of("but", "however", "although", "though", "except", "yet", "pero", "aunque", "sino", "then", "luego");
    private static final Set<String> SUBJECTS = Set.of(
            "i", "im", "ive", "my", "he", "she", "they", "we", "now", "today", "ahora", "hoy", "mi", "tengo", "estoy",
            "desde", "since", "still", "just", "ya", "yo", "el", "ella");

    private final List<Token> tokens;
    private final int[] clauseOf;
    private final int[] sentenceOf;
    private final Map<String, List<Hit>> hits = new HashMap<>();

    Words(List<Token> tokens) {
        this.tokens = tokens;
        clauseOf = new int[tokens.size()];
        sentenceOf = new int[tokens.size()];
        int clause = 0;
        int sentence = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (at > 0 && tokens.get(at).opensSentence()) sentence++;
            if (at > 0 && opensClause(at)) clause++;
            clauseOf[at] = clause;
            sentenceOf[at] = sentence;
        }
    }

    private boolean opensClause(int at) {
        Token token = tokens.get(at);
        if (token.opensClause() || TURNS.contains(token.word())) return true;
        return token.before() == Token.Break.COMMA && SUBJECTS.contains(token.word());
    }

    void add(Hit hit) {
        hits.computeIfAbsent(hit.concept(), k -> new ArrayList<>()).add(hit);
    }

    List<Token> tokens() {
        return tokens;
    }

    String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).word() : "";
    }

    List<Hit> hits(String concept) {
        return hits.getOrDefault(concept, List.of());
    }

    boolean has(String concept) {
        return hits.containsKey(concept);
    }

    Set<String> concepts() {
        return hits.keySet();
    }

    int clause(Hit hit) {
        return clauseOf[hit.from()];
    }

    int sentence(Hit hit) {
        return sentenceOf[hit.from()];
    }

    int sentences() {
        return sentenceOf.length == 0 ? 0 : sentenceOf[sentenceOf.length - 1] + 1;
    }

    boolean quoted(Hit hit) {
        return tokens.get(hit.from()).quoted();
    }

    boolean within(Rule.Reach reach, Hit one, Hit other) {
        int apart = Math.abs(sentence(one) - sentence(other));
        return switch (reach) {
            case CLAUSE -> clause(one) == clause(other);
            case SENTENCE -> apart == 0;
            case NEAR -> apart <= 1;
            case MESSAGE -> true;
        };
    }

    boolean anyNear(String concept, Rule.Reach reach, Hit around, Predicate<Hit> counts) {
        for (Hit hit : hits(concept)) {
            if (within(reach, hit, around) && counts.test(hit)) return true;
        }
        return false;
    }

    boolean sameSentence(String concept, Hit around) {
        return anyNear(concept, Rule.Reach.SENTENCE, around, hit -> true);
    }

    /// The words of a hit with single blanks.
    String plain(Hit hit) {
        StringBuilder out = new StringBuilder();
        for (int at = hit.from(); at < hit.to(); at++) {
            if (at > hit.from()) out.append(' ');
            out.append(word(at));
        }
        return out.toString();
    }

    Evidence evidence(Label label, Hit hit, String why) {
        return new Evidence(
                label, tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end(), why);
    }
}
