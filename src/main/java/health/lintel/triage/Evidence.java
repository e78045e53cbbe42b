package health.lintel.triage;

/// The words that a label rests on.
///
/// @param start first UTF-16 unit of the words in the text as given
/// @param end   one past the last unit
/// @param why   a short plain-English phrase for staff, such as "asks for more of a medicine"
public record Evidence(Label label, int start, int end, String why) {}
