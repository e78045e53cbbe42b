package health.lintel.versions;

/// Something a linter found.
///
/// @param path   of the value, such as `clauses/length.turns/text/en`; empty for the whole file
/// @param line   in the file, from 1; 0 for the whole file
/// @param detail what the rule's sentence leaves open: a grade, a number, the schema's own words
public record Finding(Lint lint, String path, int line, String detail) {}
