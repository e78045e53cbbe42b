package health.lintel.fhir;

import health.lintel.records.Intake;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What charts refer to and nobody owns: practitioners, organizations, places, medicines.
final class Shared {
    private final Map<String, String> byIdentifier = new HashMap<>();
    private final Map<String, String> organizations;
    private final Map<String, String> medications;
    private final Map<String, String> practitioners;

    Shared(Intake intake) {
        organizations = intake.shared("Organization");
        medications = intake.shared("Medication");
        practitioners = intake.shared("Practitioner");
        byIdentifier.putAll(References.byIdentifier("Organization", organizations));
        byIdentifier.putAll(References.byIdentifier("Practitioner", practitioners));
        byIdentifier.putAll(References.byIdentifier("Location", intake.shared("Location")));
    }

    /// Searches in the place of references, and what they find.
    Map<String, String> byIdentifier() {
        return byIdentifier;
    }

    @Nullable
    String medicine(JsonNode reference) {
        return Fhir.referenced(reference, "Medication")
                .map(medications::get)
                .map(body -> Fhir.words(Json.kept(body).path("code")))
                .orElse(null);
    }

    Optional<JsonNode> organization(JsonNode reference) {
        return Fhir.referenced(reference, "Organization")
                .map(organizations::get)
                .map(Json::kept);
    }

    @Nullable
    String practitioner(JsonNode reference) {
        String display = Json.string(reference, "display");
        if (display != null) return display;
        return Fhir.referenced(reference, "Practitioner")
                .map(practitioners::get)
                .map(body -> Json.kept(body).path("name").path(0))
                .map(name -> String.join(
                                " ",
                                name.path("prefix").path(0).asString(""),
                                name.path("given").path(0).asString(""),
                                name.path("family").asString(""))
                        .strip())
                .orElse(null);
    }
}
