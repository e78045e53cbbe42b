package health.lintel.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whom a resource is about, and references in the one form `Type/id`.
final class References {
    /// These stand in nobody's chart.
    private static final Set<String> SHARED = Set.of(
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "OrganizationAffiliation",
            "Location",
            "Medication",
            "MedicationKnowledge",
            "HealthcareService",
            "Endpoint",
            "Substance",
            "Schedule",
            "Slot",
            "InsurancePlan",
            "Questionnaire",
            "PlanDefinition",
            "ActivityDefinition",
            "ValueSet",
            "CodeSystem",
            "Device",
            "Group");
    private static final List<String> TO_THE_PATIENT = List.of("subject", "patient", "beneficiary", "for");
    private static final Pattern PATIENT = Pattern.compile("(?:.*/)?Patient/([A-Za-z0-9.-]{1,64})(?:/_history/.*)?");

    private References() {}

    /// FHIR id of the patient; empty for what belongs to nobody's chart.
    static String subject(String type, String id, JsonNode resource) throws Refused {
        if (type.equals("Patient")) return id;
        for (String field : TO_THE_PATIENT) {
            String patient = patient(resource.get(field));
            if (patient != null) return patient;
        }
        for (JsonNode target : resource.path("target")) {
            String patient = patient(target);
            if (patient != null) return patient;
        }
        for (JsonNode participant : resource.path("participant")) {
            String patient = patient(participant.get("actor"));
            if (patient != null) return patient;
        }
        if (SHARED.contains(type)) return "";
        throw new Refused("names no patient");
    }

    private static @Nullable String patient(@Nullable JsonNode reference) {
        if (reference == null) return null;
        String text = Json.string(reference.isArray() ? reference.path(0) : reference, "reference");
        if (text == null) return null;
        Matcher matcher = PATIENT.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /// Puts `Type/id` in the place of every reference that the table knows.
    static void rewrite(ObjectNode resource, Map<String, String> known) {
        if (known.isEmpty()) return;
        Json.edit(resource, "", (key, text) -> key.equals("reference") ? known.getOrDefault(text, text) : text);
    }

    /// `Practitioner?identifier=system|value` of each shared resource, and what it stands for.
    static Map<String, String> byIdentifier(String type, Map<String, String> bodies) {
        Map<String, String> known = new HashMap<>();
        bodies.forEach((id, body) -> {
            for (JsonNode identifier : Json.kept(body).path("identifier")) {
                String system = identifier.path("system").asString("");
                String value = identifier.path("value").asString("");
                known.put(type + "?identifier=" + system + "|" + value, type + "/" + id);
            }
        });
        return known;
    }
}
