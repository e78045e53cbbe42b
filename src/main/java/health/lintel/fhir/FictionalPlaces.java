package health.lintel.fhir;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Names nobody bears, in the place of real hospitals', offices' and payers'.
final class FictionalPlaces {
    static final String PRACTICE = "Lintel Family Medicine";
    /// By what a real name says of the kind of place; the first that fits.
    private static final List<Map.Entry<Pattern, String>> KINDS = List.of(
            kind("urgent care", "Harbor Urgent Care"),
            kind("hospice", "Evening Star Hospice"),
            kind("home health|home care|visiting nurse", "Open Door Home Health"),
            kind("nursing|rehab|operating|skilled", "Willow House Nursing and Rehabilitation"),
            kind("hospital|medical center|outpatient clinic", "Riverside Hospital"));
    private static final Map<String, String> PAYERS = Map.of(
            "Medicare", "Senior Public Plan",
            "Medicaid", "State Public Plan",
            "Dual Eligible", "Senior and State Public Plan",
            "Aetna", "Cedar Health Plan",
            "Anthem", "Juniper Health Plan",
            "Blue Cross Blue Shield", "Hemlock Health Plan",
            "Cigna Health", "Sumac Health Plan",
            "Humana", "Tamarack Health Plan",
            "UnitedHealthcare", "Larch Health Plan");
    private static final Pattern PAYER = Pattern.compile("\\b(?:" + String.join("|", PAYERS.keySet()) + ")\\b");
    private static final Set<String> PLACE_FIELDS =
            Set.of("managingOrganization", "serviceProvider", "organization", "custodian", "facility", "location");
    private static final Set<String> PAYER_FIELDS = Set.of("insurer", "payor", "coverage", "type");

    private FictionalPlaces() {}

    static void rename(String type, ObjectNode resource) {
        switch (type) {
            case "Organization", "Location" -> place(resource);
            // The streets and phones of Synthea's practitioners are those of real hospitals.
            case "Practitioner" -> resource.remove("address");
            case "PractitionerRole" -> resource.remove("telecom");
            default -> {}
        }
        displays(resource, "");
    }

    static String inText(String text) {
        return PAYER.matcher(text).replaceAll(match -> PAYERS.getOrDefault(match.group(), match.group()));
    }

    static String named(String real) {
        for (var kind : KINDS) if (kind.getKey().matcher(real).find()) return kind.getValue();
        return PRACTICE;
    }

    private static void place(ObjectNode resource) {
        String name = Json.string(resource, "name");
        if (name != null) resource.put("name", named(name));
        resource.remove(List.of("alias", "telecom", "address", "position", "contact", "text"));
    }

    private static void displays(JsonNode node, String field) {
        if (node instanceof ObjectNode object) display(object, field);
        if (node instanceof ObjectNode object) {
            for (var child : object.properties())
                if (child.getValue().isContainer()) displays(child.getValue(), child.getKey());
        } else {
            for (JsonNode child : node) if (child.isContainer()) displays(child, field);
        }
    }

    private static void display(ObjectNode object, String field) {
        String display = Json.string(object, "display");
        if (display != null) {
            String to = object.path("reference").asString("");
            boolean isPlace =
                    to.startsWith("Organization") || to.startsWith("Location") || PLACE_FIELDS.contains(field);
            object.put("display", isPlace && !isPayer(display) ? named(display) : payer(display, field));
        }
        String text = Json.string(object, "text");
        if (text != null && field.equals("type")) object.put("text", payer(text, field));
    }

    private static boolean isPayer(String name) {
        return PAYERS.containsKey(name);
    }

    private static String payer(String display, String field) {
        return PAYER_FIELDS.contains(field) ? PAYERS.getOrDefault(display, display) : display;
    }

    private static Map.Entry<Pattern, String> kind(String words, String name) {
        return Map.entry(Pattern.compile(words, Pattern.CASE_INSENSITIVE), name);
    }
}
