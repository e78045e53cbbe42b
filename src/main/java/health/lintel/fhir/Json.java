package health.lintel.fhir;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON exactly as received: numbers keep their digits.
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static ObjectNode object(String text) throws Refused {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) return object;
            throw new Refused("is JSON, but no resource");
        } catch (JacksonException e) {
            throw new Refused("is broken JSON at character " + e.getLocation().getColumnNr());
        }
    }

    /// A resource that was read before.
    static ObjectNode kept(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }

    /// Shows every text inside to the edit, and puts back what differs.
    static void edit(JsonNode node, String key, Edit edit) {
        switch (node) {
            case ObjectNode object -> {
                for (String field : object.propertyNames().toArray(String[]::new)) {
                    JsonNode value = object.get(field);
                    if (value.isString()) replace(edit, field, value, text -> object.put(field, text));
                    else edit(value, field, edit);
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    int place = i;
                    JsonNode value = array.get(i);
                    if (value.isString()) replace(edit, key, value, text -> array.set(place, text));
                    else edit(value, key, edit);
                }
            }
            default -> {}
        }
    }

    private static void replace(Edit edit, String key, JsonNode value, Consumer<String> put) {
        String before = value.stringValue();
        String after = edit.apply(key, before);
        if (!after.equals(before)) put.accept(after);
    }

    /// Applies the work to every object inside, itself included.
    static void eachObject(JsonNode node, Consumer<ObjectNode> work) {
        if (node instanceof ObjectNode object) work.accept(object);
        for (JsonNode child : node) if (child.isContainer()) eachObject(child, work);
    }

    /// Makes of a text under a key another one.
    @FunctionalInterface
    interface Edit {
        String apply(String key, String text);
    }
}
