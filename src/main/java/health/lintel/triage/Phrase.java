package health.lintel.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// A wording in the lexicons, compiled. The notation, word by word:
///
/// - `pain` that word; `vomit*` any word that begins so; `#` a number
/// - `throw_up` the two words together
/// - `hurts|aches` one of these; `my?` may be missing
/// - `@chest` any wording of that word class
/// - `~` up to three words, `~~` up to seven; never past the end of a sentence
record Phrase(String concept, List<Element> elements) {

    /// One place in a phrase.
    ///
    /// @param choices what may stand there; empty for a gap
    /// @param gap     most words that a gap may skip
    record Element(List<Choice> choices, boolean optional, int gap) {}

    /// One of the things that may stand in a place: words in a row, or a word class.
    record Choice(List<String> words, String wordClass) {

        boolean isClass() {
            return !wordClass.isEmpty();
        }
    }

    /// @param canonical how a word is spelt after repair
    static Phrase parse(String concept, String notation, UnaryOperator<String> canonical) {
        List<Element> elements = new ArrayList<>();
        for (String part : notation.strip().split("\\s+")) {
            elements.add(element(part, canonical));
        }
        if (elements.getFirst().gap() > 0 || elements.getFirst().optional())
            throw new IllegalArgumentException(concept + ": a phrase begins with a word: " + notation);
        return new Phrase(concept, List.copyOf(elements));
    }

    private static Element element(String part, UnaryOperator<String> canonical) {
        if (part.equals("~")) return new Element(List.of(), false, 3);
        if (part.equals("~~")) return new Element(List.of(), false, 7);
        boolean optional = part.length() > 1 && part.endsWith("?");
        String body = optional ? part.substring(0, part.length() - 1) : part;
        List<Choice> choices = new ArrayList<>();
        for (String choice : body.split("\\|")) {
            choices.add(
                    choice.startsWith("@")
                            ? new Choice(List.of(), choice.substring(1))
                            : new Choice(
                                    Arrays.stream(choice.split("_"))
                                            .map(canonical)
                                            .toList(),
                                    ""));
        }
        return new Element(List.copyOf(choices), optional, 0);
    }
}
