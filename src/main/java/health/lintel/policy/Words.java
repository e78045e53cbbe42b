package health.lintel.policy;

/// The same words in both languages.
public record Words(String en, String es) {
    /// @param language "es" for Spanish; anything else is English
    public String in(String language) {
        return "es".equals(language) ? es : en;
    }

    /// These words and then others.
    public Words and(Words more) {
        return new Words(en + " " + more.en, es + " " + more.es);
    }
}
