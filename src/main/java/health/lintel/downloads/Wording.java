package health.lintel.downloads;

/// The words of a copy and its paper, which the pages know how to make.
public interface Wording {
    /// The words of a key, in a language.
    String word(String language, String key);

    /// A cell as a spreadsheet reads it: days by the standard (ISO 8601), codes in words.
    String cell(String language, Cell cell);

    /// What is in the file, and what to beware of: in the reader's language, then in the other.
    String readme(Copy copy);

    byte[] pdf(Copy copy);
}
