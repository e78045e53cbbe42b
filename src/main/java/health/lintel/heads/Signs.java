package health.lintel.heads;

import java.util.List;

/// What a message offers to the heads.
///
/// @param language "en" or "es"
/// @param words    its words, normalized, spelling repaired
/// @param flags    what the rules and lexicons saw, each with the place where it stands
/// @param windows  stretches that are read by themselves as well, so that one line among many counts
public record Signs(String language, List<String> words, List<Flag> flags, List<Window> windows) {

    /// @param name what was seen and how it stands (asserted, possible, cleared)
    /// @param at   the word it begins with
    public record Flag(String name, int at) {}

    /// Words `from` up to, not including, `to`.
    public record Window(int from, int to) {}

    public Signs {
        words = List.copyOf(words);
        flags = List.copyOf(flags);
        windows = List.copyOf(windows);
    }

    public Window whole() {
        return new Window(0, words.size());
    }
}
