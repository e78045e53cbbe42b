package health.lintel.triage;

import health.lintel.triage.Phrase.Choice;
import health.lintel.triage.Phrase.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds all wordings of a lexicon in a text, in one pass: phrases are looked up by their first word. A phrase
/// skips at most seven words at a gap, so the work grows with the length of the text and no faster.
final class Matcher {
    private static final int STEM = 2;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byStem = new HashMap<>();
    private final Map<String, List<Phrase>> byClass = new HashMap<>();
    private final List<Phrase> byNumber = new ArrayList<>();

    Matcher(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            for (Choice choice : phrase.elements().getFirst().choices()) file(phrase, choice);
        }
    }

    private void file(Phrase phrase, Choice choice) {
        if (choice.isClass()) {
            put(byClass, choice.wordClass(), phrase);
            return;
        }
        String first = choice.words().getFirst();
        if (first.equals("#")) byNumber.add(phrase);
        else if (!first.endsWith("*")) put(byWord, first, phrase);
        else if (first.length() > STEM) put(byStem, first.substring(0, STEM), phrase);
        else throw new IllegalArgumentException(phrase.concept() + ": stem too short: " + first);
    }

    private static void put(Map<String, List<Phrase>> map, String key, Phrase phrase) {
        List<Phrase> list = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (list.isEmpty() || list.getLast() != phrase) list.add(phrase);
    }

    /// @param classes for each token, the word classes that begin there and where they end
    List<Hit> find(List<Token> tokens, List<Map<String, Integer>> classes) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.get(at).word();
            tryAll(byWord.get(word), tokens, classes, at, hits);
            if (word.length() >= STEM) tryAll(byStem.get(word.substring(0, STEM)), tokens, classes, at, hits);
            if (Character.isDigit(word.charAt(0))) tryAll(byNumber, tokens, classes, at, hits);
            for (String wordClass : classes.get(at).keySet()) {
                tryAll(byClass.get(wordClass), tokens, classes, at, hits);
            }
        }
        return hits;
    }

    private static void tryAll(
            @Nullable List<Phrase> phrases,
            List<Token> tokens,
            List<Map<String, Integer>> classes,
            int at,
            List<Hit> hits) {
        if (phrases == null) return;
        for (Phrase phrase : phrases) {
            int end = match(phrase.elements(), 0, tokens, classes, at, at);
            if (end > at) hits.add(new Hit(phrase.concept(), at, end));
        }
    }

    private static int match(
            List<Element> elements,
            int index,
            List<Token> tokens,
            List<Map<String, Integer>> classes,
            int at,
            int first) {
        if (index == elements.size()) return at;
        Element element = elements.get(index);
        if (element.gap() > 0) return skip(elements, index, tokens, classes, at, first);
        if (at < tokens.size() && (at == first || !tokens.get(at).opensSentence())) {
            for (Choice choice : element.choices()) {
                int next = step(choice, tokens, classes, at);
                if (next < 0) continue;
                int end = match(elements, index + 1, tokens, classes, next, first);
                if (end >= 0) return end;
            }
        }
        return element.optional() ? match(elements, index + 1, tokens, classes, at, first) : -1;
    }

    private static int skip(
            List<Element> elements,
            int index,
            List<Token> tokens,
            List<Map<String, Integer>> classes,
            int at,
            int first) {
        int most = Math.min(tokens.size() - 1, at + elements.get(index).gap());
        for (int next = at; next <= most; next++) {
            if (tokens.get(next).opensSentence()) return -1;
            int end = match(elements, index + 1, tokens, classes, next, first);
            if (end >= 0) return end;
        }
        return -1;
    }

    private static int step(Choice choice, List<Token> tokens, List<Map<String, Integer>> classes, int at) {
        if (choice.isClass()) return classes.get(at).getOrDefault(choice.wordClass(), -1);
        int next = at;
        for (String wanted : choice.words()) {
            if (next >= tokens.size() || (next > at && tokens.get(next).opensSentence())) return -1;
            if (!fits(wanted, tokens.get(next).word())) return -1;
            next++;
        }
        return next;
    }

    private static boolean fits(String wanted, String word) {
        if (wanted.equals("#")) return Character.isDigit(word.charAt(0));
        if (wanted.endsWith("*")) return word.startsWith(wanted.substring(0, wanted.length() - 1));
        return wanted.equals(word);
    }
}
