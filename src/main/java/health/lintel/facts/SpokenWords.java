package health.lintel.facts;

import java.util.Collection;

/// Whether a text names one of the words that a policy lists, whole and whatever its accents.
public final class SpokenWords {
    private SpokenWords() {}

    /// @param words lower case, without accents; one or several words each
    public static boolean namesAny(String text, Collection<String> words) {
        String plain = BodyWords.plain(text).replaceAll("[^\\p{L}\\p{N}]+", " ");
        String padded = " " + plain.strip() + " ";
        return words.stream().anyMatch(word -> padded.contains(" " + word.replaceAll("[^\\p{L}\\p{N}]+", " ") + " "));
    }
}
