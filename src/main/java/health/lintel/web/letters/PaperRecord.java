package health.lintel.web.letters;

import java.util.List;

/// A whole record as it is printed.
///
/// @param none said of a sheet without rows
public record PaperRecord(String language, String title, List<String> lead, String none, List<Sheet> sheets) {
    /// One kind of thing.
    public record Sheet(String title, List<String> heads, List<List<String>> rows) {}
}
