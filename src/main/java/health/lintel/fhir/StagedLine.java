package health.lintel.fhir;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A line that could be read, on its way into a chart.
///
/// @param subject FHIR id of the patient; empty for what belongs to nobody's chart
/// @param anchor  start of an ambulatory visit; null for everything else
record StagedLine(
        String subject,
        long sequence,
        String file,
        long line,
        String type,
        String fhirId,
        String body,
        @Nullable String anchor) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /// @param place of the file among the files of the run: later files win over earlier ones
    /// @throws Refused if it is no resource that a chart could hold
    static StagedLine of(int place, String file, long line, String promised, ObjectNode resource, String body)
            throws Refused {
        String type = Json.string(resource, "resourceType");
        if (type == null) throw new Refused("has no resourceType");
        if (!ResourceTypes.isKnown(type)) throw new Refused("is of no type that FHIR R4 knows");
        if (!promised.isEmpty() && !promised.equals(type)) {
            throw new Refused("is " + article(type) + " " + type + " in a file of " + promised);
        }
        String id = Json.string(resource, "id");
        if (id == null) throw new Refused("has no id");
        if (!ID.matcher(id).matches()) throw new Refused("has an id that FHIR does not allow");
        if (body.contains("\\u0000")) throw new Refused("holds a character that no database keeps");
        String subject = References.subject(type, id, resource);
        return new StagedLine(subject, ((long) place << 40) | line, file, line, type, id, body, anchor(type, resource));
    }

    private static String article(String type) {
        return "AEIO".indexOf(type.toUpperCase(Locale.ROOT).charAt(0)) >= 0 ? "an" : "a";
    }

    private static @Nullable String anchor(String type, JsonNode resource) {
        if (!type.equals("Encounter")
                || !resource.path("class").path("code").asString("").equals("AMB")) return null;
        return Json.string(resource.path("period"), "start");
    }
}
