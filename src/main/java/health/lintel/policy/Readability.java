package health.lintel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The two usual formulas for how hard a text is to read. They count; whether a sentence is kind, a person judges.
public final class Readability {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+|\\n+");
    private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SPANISH_VOWELS =
            Pattern.compile("[aeoáéó]?[iuü]?[aeoáéó][iuüy]?(?![aeoáéó]*[íú])|[iuüíúy]+|[aeoáéó]");

    private Readability() {}

    /// United States school grade.
    public static double fleschKincaidGrade(String text) {
        List<String> words = words(text);
        long syllables = words.stream().mapToLong(Readability::englishSyllables).sum();
        return 0.39 * words.size() / sentences(text).size() + 11.8 * syllables / words.size() - 15.59;
    }

    /// 0 to 100 and beyond; 80 and more is easy (Fernandez Huerta 1959, with the known correction of its second
    /// term).
    public static double fernandezHuerta(String text) {
        List<String> words = words(text);
        long syllables = words.stream().mapToLong(Readability::spanishSyllables).sum();
        return 206.84
                - 60.0 * syllables / words.size()
                - 1.02 * words.size() / sentences(text).size();
    }

    public static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE_END.split(text))
                .filter(each -> !words(each).isEmpty())
                .toList();
    }

    public static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static long englishSyllables(String word) {
        if (word.chars().anyMatch(Character::isDigit)) return 1;
        String stem = word.length() > 3 ? word.replaceAll("(?:[^laeiouy]es|[^dt]ed|[^l]e)$", "") : word;
        return Math.max(1, ENGLISH_VOWELS.matcher(stem).results().count());
    }

    private static long spanishSyllables(String word) {
        if (word.chars().anyMatch(Character::isDigit)) return 1;
        return Math.max(
                1,
                SPANISH_VOWELS
                        .matcher(word.replaceAll("(?<=[gq])u(?=[eiéí])", ""))
                        .results()
                        .count());
    }
}
