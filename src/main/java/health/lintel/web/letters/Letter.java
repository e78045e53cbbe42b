package health.lintel.web.letters;

import java.util.List;

/// A letter as it is printed.
///
/// @param signed who signs, line by line
public record Letter(
        String language,
        String practice,
        String phone,
        String date,
        String name,
        String title,
        List<Part> parts,
        List<String> signed) {
    /// @param heading empty for none
    /// @param quoted  words of somebody else, printed as such; empty for none
    public record Part(String heading, List<String> paragraphs, String quoted) {
        static Part of(String heading, List<String> paragraphs) {
            return new Part(heading, paragraphs, "");
        }
    }
}
