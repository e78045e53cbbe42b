package health.lintel.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The resources of one patient that are at hand, by type and id.
final class Chart {
    private final Map<String, Map<String, ObjectNode>> byType = new LinkedHashMap<>();
    private final Map<String, Set<String>> fresh = new LinkedHashMap<>();

    /// A resource that is new or changed: its extracts are to be written.
    void addFresh(String type, String id, ObjectNode resource) {
        add(type, id, resource);
        fresh.computeIfAbsent(type, key -> new java.util.HashSet<>()).add(id);
    }

    /// A resource that we hold: there for the others to refer to.
    void add(String type, String id, ObjectNode resource) {
        byType.computeIfAbsent(type, key -> new LinkedHashMap<>()).put(id, resource);
    }

    void addUnlessThere(String type, String id, ObjectNode resource) {
        byType.computeIfAbsent(type, key -> new LinkedHashMap<>()).putIfAbsent(id, resource);
    }

    Collection<ObjectNode> all(String type) {
        return byType.getOrDefault(type, Map.of()).values();
    }

    List<ObjectNode> fresh(String type) {
        List<ObjectNode> resources = new ArrayList<>();
        Map<String, ObjectNode> all = byType.getOrDefault(type, Map.of());
        all.forEach((id, resource) -> {
            if (fresh.getOrDefault(type, Set.of()).contains(id)) resources.add(resource);
        });
        return resources;
    }

    Optional<ObjectNode> find(String type, String id) {
        return Optional.ofNullable(byType.getOrDefault(type, Map.of()).get(id));
    }

    boolean hasFresh() {
        return !fresh.isEmpty();
    }
}
