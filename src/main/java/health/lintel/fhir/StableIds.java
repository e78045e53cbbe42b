package health.lintel.fhir;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/// The same FHIR id is the same UUID on every day and every machine.
final class StableIds {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private StableIds() {}

    /// The id itself if it is a UUID, else one derived from type and id.
    static UUID of(String type, String fhirId) {
        return UUID_FORM.matcher(fhirId).matches() ? UUID.fromString(fhirId) : derived(type, fhirId);
    }

    /// Derived even from a UUID: results of different types may carry the same one.
    static UUID derived(String type, String fhirId) {
        return UUID.nameUUIDFromBytes(("lintel/" + type + "/" + fhirId).getBytes(StandardCharsets.UTF_8));
    }
}
