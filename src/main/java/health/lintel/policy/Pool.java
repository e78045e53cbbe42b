package health.lintel.policy;

/// A group of staff that answers, by its id in the file.
///
/// @param title what patients see
/// @param lead  the role of the person who answers for the pool
public record Pool(String id, Words title, String lead) {}
