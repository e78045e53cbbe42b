package health.lintel.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Lays a policy file over the shipped policy that it names (`base: practice`). A file says a thing whole: a
/// setting, a pair of words, a topic, a pool. What it does not name is the base's, but for the practice itself: no
/// practice takes over another one's name, hours and telephone numbers.
final class Overlay {
    private static final String KEY = "base";

    /// Mappings whose entries come from both; every other value is the file's alone, once it is named.
    private static final Set<String> JOINED = Set.of("", "pools", "topics", "clauses", "clauses.*");

    private static final Set<String> JOINED_IN_A_CLAUSE = Set.of("settings", "words");

    private Overlay() {}

    static boolean hasBase(MappingNode root) {
        return find(root, KEY) != null;
    }

    static Node under(MappingNode own, List<String> problems) {
        Node named = find(own, KEY);
        int line = named == null ? 1 : lineOf(named);
        if (!(named instanceof ScalarNode name) || !name.getValue().equals("practice")) {
            problems.add("line " + line + ": base: only \"practice\", the policy that ships, can be a base");
            return own;
        }
        if (find(own, "practice") == null) {
            problems.add("line 1: practice: is missing: the base lends no name, hours or telephone numbers");
        }
        SaidTwice.check(own, problems);
        MappingNode shipped =
                (MappingNode) PolicyFile.composed(PolicyFile.shipped().yaml());
        return join(java.util.Objects.requireNonNull(shipped), own, "");
    }

    private static MappingNode join(MappingNode base, MappingNode own, String path) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        List<NodeTuple> twice = new ArrayList<>();
        base.getValue().forEach(entry -> entries.put(key(entry), entry));
        Set<String> seen = new java.util.HashSet<>();
        for (NodeTuple entry : own.getValue()) {
            String key = key(entry);
            if (path.isEmpty() && key.equals(KEY)) continue;
            if (seen.add(key)) entries.put(key, joined(entries.get(key), entry, below(path, key)));
            else twice.add(entry);
        }
        List<NodeTuple> all = new ArrayList<>(entries.values());
        all.addAll(twice);
        return new MappingNode(own.getTag(), true, all, base.getFlowStyle(), own.getStartMark(), own.getEndMark());
    }

    private static NodeTuple joined(@Nullable NodeTuple base, NodeTuple own, String path) {
        if (base == null || !isJoined(path)) return own;
        if (!(base.getValueNode() instanceof MappingNode under)) return own;
        if (!(own.getValueNode() instanceof MappingNode over)) return own;
        Node whole = join(under, over, path);
        return new NodeTuple(own.getKeyNode(), whole);
    }

    private static boolean isJoined(String path) {
        return JOINED.contains(path) || path.startsWith("clauses.*.") && JOINED_IN_A_CLAUSE.contains(last(path));
    }

    private static String last(String path) {
        return path.substring("clauses.*.".length());
    }

    /// Clauses have dots in their names; below `clauses` one stands for all.
    private static String below(String path, String key) {
        if (path.isEmpty()) return key;
        return path.equals("clauses") ? "clauses.*" : path + "." + key;
    }

    static @Nullable Node find(MappingNode mapping, String key) {
        for (NodeTuple entry : mapping.getValue()) {
            if (key(entry).equals(key)) return entry.getValueNode();
        }
        return null;
    }

    private static String key(NodeTuple entry) {
        return ((ScalarNode) entry.getKeyNode()).getValue();
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
