package health.lintel.triage;

/// One word of a message, normalized, with the place in the text as given that it came from.
///
/// @param word   lower case, without accents and apostrophes, spelling repaired
/// @param start  first UTF-16 unit in the text as given
/// @param end    one past the last unit
/// @param before what stands between this word and the one before
/// @param quoted the word belongs to an earlier message that the writer quotes
record Token(String word, int start, int end, Break before, boolean quoted) {

    /// How strongly two words are parted, weakest first.
    enum Break {
        NONE,
        COMMA,
        CLAUSE,
        SENTENCE
    }

    Token as(String other) {
        return new Token(other, start, end, before, quoted);
    }

    boolean opensSentence() {
        return before == Break.SENTENCE;
    }

    boolean opensClause() {
        return before == Break.CLAUSE || before == Break.SENTENCE;
    }
}
