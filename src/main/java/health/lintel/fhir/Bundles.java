package health.lintel.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a bundle entry by entry. It is read twice: once to learn what its `urn:uuid:` names stand for.
final class Bundles {
    private Bundles() {}

    /// Takes one entry's resource.
    @FunctionalInterface
    interface Taker {
        void take(long entry, ObjectNode resource);
    }

    /// @throws Refused if it is no bundle, or is broken anywhere: a transaction is taken whole or not at all
    static void read(Sources.Source source, Taker taker) throws IOException, Refused {
        Map<String, String> names = new HashMap<>();
        entries(source, (number, entry) -> {
            ObjectNode resource = resource(entry);
            if (resource == null) return;
            String fullUrl = Json.string(entry, "fullUrl");
            if (fullUrl == null) return;
            String type = Json.string(resource, "resourceType");
            String id = id(resource, fullUrl);
            if (type != null && id != null) names.put(fullUrl, type + "/" + id);
        });
        entries(source, (number, entry) -> {
            ObjectNode resource = resource(entry);
            if (resource == null || isDeletion(entry)) return;
            String fullUrl = Json.string(entry, "fullUrl");
            String id = fullUrl == null ? null : id(resource, fullUrl);
            if (id != null && Json.string(resource, "id") == null) resource.put("id", id);
            References.rewrite(resource, names);
            taker.take(number, resource);
        });
    }

    private static boolean isDeletion(JsonNode entry) {
        return entry.path("request").path("method").asString("").equals("DELETE");
    }

    private static @Nullable ObjectNode resource(JsonNode entry) {
        return entry.get("resource") instanceof ObjectNode resource ? resource : null;
    }

    private static @Nullable String id(ObjectNode resource, String fullUrl) {
        String id = Json.string(resource, "id");
        if (id != null) return id;
        return fullUrl.startsWith("urn:uuid:") ? fullUrl.substring("urn:uuid:".length()) : null;
    }

    private static void entries(Sources.Source source, EntryTaker taker) throws IOException, Refused {
        long number = 0;
        boolean isBundle = false;
        try (InputStream in = source.open();
                JsonParser parser = Json.MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new Refused("is JSON, but no bundle");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("entry") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        taker.take(++number, parser.readValueAsTree());
                    }
                } else if (field.equals("resourceType")) {
                    isBundle = "Bundle".equals(parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new Refused("is broken or cut off after entry " + number + ": nothing of this bundle was taken");
        }
        if (!isBundle) throw new Refused("is JSON, but no bundle");
    }

    @FunctionalInterface
    private interface EntryTaker {
        void take(long number, JsonNode entry);
    }
}
