package health.lintel.web.staff;

/// A short word with a meaning; its colour only repeats what it says.
///
/// @param kind a class of the stylesheet: empty, good, warn, bad-news, plain
public record Chip(String text, String kind) {}
