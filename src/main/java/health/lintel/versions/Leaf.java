package health.lintel.versions;

import java.util.List;

/// One value of a policy file: a text or number, or a list of them.
///
/// @param path   keys joined with slashes, such as `clauses/length.turns/settings/turns`
/// @param values one for a single value
/// @param line   in the file, from 1
public record Leaf(String path, Shape shape, List<String> values, int line) {
    /// How it is written.
    public enum Shape {
        SINGLE,
        LIST
    }

    public Leaf {
        values = List.copyOf(values);
    }

    /// As a form shows it: a list has one entry a line.
    public String text() {
        return String.join("\n", values);
    }

    public boolean isList() {
        return shape == Shape.LIST;
    }

    public String key() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
