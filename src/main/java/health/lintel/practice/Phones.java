package health.lintel.practice;

/// The three numbers of a practice, as they are shown and dialled.
///
/// @param office  answered by staff in office hours
/// @param service the answering service: over lunch, and when nobody is on the roster
/// @param onCall  the provider on call, when the office is closed
public record Phones(String office, String service, String onCall) {}
