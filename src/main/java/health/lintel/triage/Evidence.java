package health.lintel.triage;

/// The words that a label rests on.
///
/// @param start first UTF-16 unit of the words in the text as given
/// @param end   one past the last unit
/// @param why   a short plain-English phrase for staff, such as "asks for more of a medicine"
public record Evidence(Label label, int start, int end, String why) {
    /// What a head can say for itself: it knows no reason, only likeness.
    static final String LIKENESS = "wording like that of other messages of this kind";

    /// The words for it on a page, in the language of the page; empty where `why` is a rule's own phrase.
    public static String key(String why) {
        return why.equals(LIKENESS) ? "reader.likeness" : "";
    }
}
