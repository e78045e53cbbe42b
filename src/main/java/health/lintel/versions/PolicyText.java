package health.lintel.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The text of a policy file as a practice wrote it. One value can be changed and everything else, comments and
/// layout too, stays to the letter. It knows YAML and no setting: what is new in the schema can be edited at once.
public final class PolicyText {
    private final String yaml;
    private final @Nullable Node root;

    private PolicyText(String yaml, @Nullable Node root) {
        this.yaml = yaml;
        this.root = root;
    }

    /// A text that is no YAML has no leaves.
    public static PolicyText of(String yaml) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setMaxAliasesForCollections(0).build();
            return new PolicyText(
                    yaml, new Compose(settings).composeString(yaml).orElse(null));
        } catch (YamlEngineException e) {
            return new PolicyText(yaml, null);
        }
    }

    public String yaml() {
        return yaml;
    }

    public boolean isYaml() {
        return root instanceof MappingNode;
    }

    /// All values by their path, in the order of the file.
    public Map<String, Leaf> leaves() {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        if (root != null) collect("", root, leaves);
        return leaves;
    }

    /// Settings and words alone, the same for two files that differ in comments, order and layout only.
    public String canonical() {
        return leaves().values().stream()
                .filter(leaf -> !Differences.IS_NO_SETTING.contains(leaf.path()))
                .map(leaf -> leaf.path() + " = " + leaf.values())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /// This text with another value at a path. A value that is not there is added, blank takes it away.
    public PolicyText with(String path, List<String> values) {
        if (root == null) return this;
        Leaf.Shape shape =
                Optional.ofNullable(leaves().get(path)).map(Leaf::shape).orElse(shapeOf(path));
        return of(new Surgery(yaml, root).put(path.split("/"), shape, values));
    }

    /// As [#with], from the field of a form: a list has one entry a line.
    public PolicyText withTyped(String path, String typed) {
        return with(
                path,
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /// The shape of what is not there yet: days on which the practice is closed, and paragraphs, are lists.
    private static Leaf.Shape shapeOf(String path) {
        return path.equals("practice/closed") || path.matches("clauses/[^/]+/text/..")
                ? Leaf.Shape.LIST
                : Leaf.Shape.SINGLE;
    }

    private static void collect(String path, Node node, Map<String, Leaf> into) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    if (!(tuple.getKeyNode() instanceof ScalarNode key)) continue;
                    String inner = path.isEmpty() ? key.getValue() : path + "/" + key.getValue();
                    collect(inner, tuple.getValueNode(), into);
                }
            }
            case SequenceNode list -> into.put(path, new Leaf(path, Leaf.Shape.LIST, texts(list), line));
            case ScalarNode scalar ->
                into.put(
                        path,
                        new Leaf(
                                path,
                                Leaf.Shape.SINGLE,
                                List.of(scalar.getValue().strip()),
                                line));
            default -> {}
        }
    }

    private static List<String> texts(SequenceNode list) {
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof ScalarNode scalar) texts.add(scalar.getValue().strip());
        }
        return texts;
    }

    static boolean isFlow(Node node) {
        return node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW
                || node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.FLOW;
    }
}
