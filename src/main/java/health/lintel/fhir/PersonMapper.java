package health.lintel.fhir;

import health.lintel.datatypes.PersonId;
import health.lintel.people.Person;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A Patient resource as a person of ours.
final class PersonMapper {
    private PersonMapper() {}

    static Person person(UUID id, JsonNode patient) throws Refused {
        JsonNode name = name(patient);
        String family = name.path("family").asString("").strip();
        String given = name.path("given").path(0).asString("").strip();
        if (family.isEmpty() && given.isEmpty()) throw new Refused("is a patient without a name");
        String sex = patient.path("gender").asString("unknown");
        return new Person(
                new PersonId(id),
                given,
                family,
                Fhir.day(Json.string(patient, "birthDate")),
                Set.of("female", "male", "other").contains(sex) ? sex : "unknown",
                language(patient),
                contact(patient, "email"),
                contact(patient, "phone"));
    }

    static @Nullable String mrn(JsonNode patient) {
        for (JsonNode identifier : patient.path("identifier")) {
            if (Fhir.code(identifier.path("type")).equals("MR")) return Json.string(identifier, "value");
        }
        return null;
    }

    static boolean isDeceased(JsonNode patient) {
        return patient.path("deceasedBoolean").asBoolean(false) || patient.has("deceasedDateTime");
    }

    private static JsonNode name(JsonNode patient) {
        for (JsonNode name : patient.path("name")) {
            if (name.path("use").asString("official").equals("official")) return name;
        }
        return patient.path("name").path(0);
    }

    /// Pages exist in English and Spanish; who speaks neither reads English ones and is told of interpreters.
    private static String language(JsonNode patient) {
        String spoken = patient.path("communication")
                .path(0)
                .path("language")
                .path("coding")
                .path(0)
                .path("code")
                .asString("");
        for (JsonNode communication : patient.path("communication")) {
            if (communication.path("preferred").asBoolean(false)) spoken = Fhir.code(communication.path("language"));
        }
        return spoken.startsWith("es") ? "es" : "en";
    }

    private static @Nullable String contact(JsonNode patient, String system) {
        for (JsonNode contact : patient.path("telecom")) {
            boolean isOld = contact.path("use").asString("").equals("old");
            if (!isOld && contact.path("system").asString("").equals(system)) return Json.string(contact, "value");
        }
        return null;
    }
}
