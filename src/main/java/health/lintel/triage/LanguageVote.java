package health.lintel.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Votes on the language of a message, sentence by sentence, by its small words: English, Spanish, or one that the
/// reader cannot judge.
final class LanguageVote {
    private static final int ENOUGH = 4;

    private final Map<String, Set<String>> smallWords = new HashMap<>();

    /// What the vote came to.
    ///
    /// @param language "en" or "es"
    /// @param unsure   most of the words are in another language, or in none
    record Outcome(String language, boolean unsure) {}

    LanguageVote(JsonNode languages) {
        languages
                .properties()
                .forEach(entry -> smallWords.put(entry.getKey(), Set.copyOf(Lexicon.wordings(entry.getValue()))));
    }

    Outcome of(Words words, int letters, int foreignLetters) {
        int english = 0;
        int spanish = 0;
        int other = 0;
        for (List<String> sentence : sentences(words)) {
            int en = count("en", sentence);
            int es = count("es", sentence);
            int alien = aliens(sentence);
            int size = sentence.size();
            boolean unknown = size >= 2 * ENOUGH && en + es == 0;
            if (size >= ENOUGH && alien > Math.max(en, es) || unknown) other += size;
            else if (es > en) spanish += size;
            else if (en > 0) english += size;
        }
        boolean foreignScript = foreignLetters * 2 > letters;
        boolean unsure = foreignScript || other > 0 && other * 2 > english + spanish;
        return new Outcome(spanish > english ? "es" : "en", unsure);
    }

    private int aliens(List<String> sentence) {
        int most = 0;
        for (String language : smallWords.keySet()) {
            if (!language.equals("en") && !language.equals("es")) most = Math.max(most, count(language, sentence));
        }
        return most;
    }

    private int count(String language, List<String> sentence) {
        Set<String> wanted = smallWords.getOrDefault(language, Set.of());
        int count = 0;
        for (String word : sentence) {
            if (wanted.contains(word)) count++;
        }
        return count;
    }

    private static List<List<String>> sentences(Words words) {
        List<List<String>> sentences = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (Token token : words.tokens()) {
            if (token.opensSentence() && !current.isEmpty()) {
                sentences.add(current);
                current = new ArrayList<>();
            }
            if (Character.isLetter(token.word().charAt(0))) current.add(token.word());
        }
        if (!current.isEmpty()) sentences.add(current);
        return sentences;
    }
}
