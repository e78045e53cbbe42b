package health.lintel.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One mapping of a policy file. Reads its values and collects, rather than throws, what is wrong with them,
/// each with line and path, so that an author sees all of it at once.
final class Section {
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<String> problems;

    Section(String path, @Nullable Node node, List<String> problems) {
        this.path = path;
        this.problems = problems;
        this.line = node == null ? 0 : lineOf(node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                if (values.put(key, tuple.getValueNode()) != null) {
                    problems.add("line " + lineOf(tuple.getKeyNode()) + ": " + path(key) + ": is there twice");
                }
                lines.put(key, lineOf(tuple.getKeyNode()));
            }
        } else if (node != null) {
            problems.add("line " + line + ": " + path + ": a mapping is expected");
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    /// The file has no such section.
    boolean isAbsent() {
        return line == 0;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Section section(String key) {
        if (!has(key)) problem(key, "is missing");
        return optionalSection(key);
    }

    Section optionalSection(String key) {
        asked.add(key);
        // a section that is not there is said to be missing once, not once for all that it lacks
        return new Section(path(key), values.get(key), has(key) ? problems : new ArrayList<>());
    }

    String text(String key) {
        String text = optionalText(key);
        if (text != null && !text.isBlank()) return text;
        problem(key, "is missing");
        return "";
    }

    @Nullable
    String optionalText(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) return null;
        if (node instanceof ScalarNode scalar) return scalar.getValue().strip();
        problem(key, "a text is expected");
        return "";
    }

    int number(String key, int least, int most) {
        Integer number = optionalNumber(key, least, most);
        if (number != null) return number;
        if (!has(key)) problem(key, "is missing");
        return least;
    }

    @Nullable
    Integer optionalNumber(String key, int least, int most) {
        String text = optionalText(key);
        if (text == null || text.equals("null") || text.equals("off") || text.isEmpty()) return null;
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        problem(key, "a whole number from " + least + " to " + most + " is expected, not \"" + text + "\"");
        return null;
    }

    /// Off unless the file says `true`.
    boolean isOn(String key) {
        return has(key) && onUnlessSaidOff(key);
    }

    boolean onUnlessSaidOff(String key) {
        String text = optionalText(key);
        if (text == null || text.equals("true")) return true;
        if (!text.equals("false")) problem(key, "true or false is expected, not \"" + text + "\"");
        return false;
    }

    List<String> texts(String key) {
        asked.add(key);
        Node node = values.get(key);
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar)
                    texts.add(scalar.getValue().strip());
                else problem(key, "a list of texts is expected");
            }
        } else {
            problem(key, node == null ? "is missing" : "a list is expected");
        }
        return texts;
    }

    Words words(String key) {
        if (!has(key)) {
            problem(key, "words are missing");
            return new Words("", "");
        }
        Section both = optionalSection(key);
        Words words = new Words(both.language("en", "English"), both.language("es", "Spanish"));
        both.done();
        return words;
    }

    private String language(String key, String name) {
        String text = optionalText(key);
        if (text != null && !text.isBlank()) return text;
        problem(key, "the " + name + " words are missing");
        return "";
    }

    /// Reads one value with a parser; what the parser throws becomes a problem.
    <T> T parsed(String key, Function<String, T> parser, T otherwise) {
        String text = text(key);
        if (text.isEmpty()) return otherwise;
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            problem(key, Optional.ofNullable(e.getMessage()).orElse("cannot be read: " + text));
            return otherwise;
        }
    }

    void problem(String key, String what) {
        problems.add("line " + lines.getOrDefault(key, line) + ": " + path(key) + ": " + what);
    }

    /// Names every key that nobody asked for: a setting that is misspelt must not be silently without effect.
    void done() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) problem(key, "is not a setting that this section knows");
        }
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
