package health.lintel.versions;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Cuts one value out of a YAML text and puts another in its place, by the marks that the parser left.
final class Surgery {
    /// What needs no quotation marks, whether it stands in a block or between braces.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/+-]|:(?=\\d))*(?<! )");

    private final String yaml;
    private final Node root;

    Surgery(String yaml, Node root) {
        this.yaml = yaml;
        this.root = root;
    }

    String put(String[] keys, Leaf.Shape shape, List<String> values) {
        Node at = root;
        for (int i = 0; i < keys.length; i++) {
            if (!(at instanceof MappingNode mapping)) return yaml;
            NodeTuple tuple = tuple(mapping, keys[i]);
            boolean last = i == keys.length - 1;
            if (tuple == null) {
                if (values.isEmpty()) return yaml;
                return insert(mapping, Arrays.copyOfRange(keys, i, keys.length), shape, values);
            }
            if (last) return values.isEmpty() ? remove(mapping, tuple) : replace(mapping, tuple, shape, values);
            at = tuple.getValueNode();
        }
        return yaml;
    }

    private String replace(MappingNode in, NodeTuple tuple, Leaf.Shape shape, List<String> values) {
        Node old = tuple.getValueNode();
        if (shape == Leaf.Shape.SINGLE || PolicyText.isFlow(old) || PolicyText.isFlow(in)) {
            boolean block = end(old) > start(old) && yaml.charAt(end(old) - 1) == '\n';
            return cut(start(old), end(old), inline(shape, values) + (block ? "\n" : ""));
        }
        String indent = " ".repeat(old.getStartMark().map(Mark::getColumn).orElse(0));
        return cut(start(old), end(old), items(values, indent).substring(indent.length()));
    }

    private String insert(MappingNode in, String[] keys, Leaf.Shape shape, List<String> values) {
        boolean empty = in.getValue().isEmpty();
        if (PolicyText.isFlow(in)) {
            String added = (empty ? "" : ", ") + flow(keys, shape, values);
            return cut(end(in) - 1, end(in) - 1, added);
        }
        if (empty) return yaml;
        Node first = in.getValue().getFirst().getKeyNode();
        String indent = " ".repeat(first.getStartMark().map(Mark::getColumn).orElse(0));
        int after = endOfLine(end(in.getValue().getLast().getValueNode()));
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < keys.length; i++) {
            added.append("\n")
                    .append(indent)
                    .append("  ".repeat(i))
                    .append(keys[i])
                    .append(":");
        }
        added.append(" ").append(inline(shape, values));
        return cut(after, after, added.toString());
    }

    private static String flow(String[] keys, Leaf.Shape shape, List<String> values) {
        if (keys.length == 1) return keys[0] + ": " + inline(shape, values);
        return keys[0] + ": {" + flow(Arrays.copyOfRange(keys, 1, keys.length), shape, values) + "}";
    }

    private String remove(MappingNode in, NodeTuple tuple) {
        int from = start(tuple.getKeyNode());
        int to = end(tuple.getValueNode());
        if (!PolicyText.isFlow(in)) {
            int line = yaml.lastIndexOf('\n', from - 1) + 1;
            return cut(line, Math.min(yaml.length(), endOfLine(to) + 1), "");
        }
        int next = to;
        while (next < yaml.length() && " ,\n".indexOf(yaml.charAt(next)) >= 0) next++;
        if (yaml.charAt(next) != '}') return cut(from, next, "");
        int before = from;
        while (before > 0 && " ,\n".indexOf(yaml.charAt(before - 1)) >= 0) before--;
        return cut(before, next, "");
    }

    private static String inline(Leaf.Shape shape, List<String> values) {
        if (shape == Leaf.Shape.SINGLE) return scalar(String.join(" ", values));
        return values.stream().map(Surgery::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String items(List<String> values, String indent) {
        return values.stream().map(value -> indent + "- " + scalar(value)).collect(Collectors.joining("\n"));
    }

    static String scalar(String value) {
        if (PLAIN.matcher(value).matches()) return value;
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static @Nullable NodeTuple tuple(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }

    private int start(Node node) {
        return index(node.getStartMark().orElseThrow());
    }

    /// A block's own end mark lies behind the comments that follow it, so the end of its last value counts.
    private int end(Node node) {
        if (!PolicyText.isFlow(node)) {
            if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
                return end(mapping.getValue().getLast().getValueNode());
            }
            if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
                return end(list.getValue().getLast());
            }
        }
        return index(node.getEndMark().orElseThrow());
    }

    /// Marks count code points.
    private int index(Mark mark) {
        return yaml.offsetByCodePoints(0, mark.getIndex());
    }

    private int endOfLine(int from) {
        // a block scalar ends behind its line
        if (from > 0 && from <= yaml.length() && yaml.charAt(from - 1) == '\n') return from - 1;
        int end = yaml.indexOf('\n', from);
        return end < 0 ? yaml.length() : end;
    }

    private String cut(int from, int to, String put) {
        return yaml.substring(0, from) + put + yaml.substring(to);
    }
}
