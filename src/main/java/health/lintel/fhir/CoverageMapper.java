package health.lintel.fhir;

import health.lintel.coverage.Card;
import health.lintel.coverage.ImportedCoverage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// FHIR Coverage (US Core 6.1.0) as the card that it describes.
final class CoverageMapper {
    private static final Set<String> HOLDS = Set.of("active", "");

    private CoverageMapper() {}

    /// Those that hold; a cancelled one or one put in by mistake is no coverage.
    static List<ImportedCoverage> of(Chart chart) {
        return chart.fresh("Coverage").stream()
                .filter(each -> HOLDS.contains(each.path("status").asString("")))
                .map(CoverageMapper::coverage)
                .toList();
    }

    private static ImportedCoverage coverage(JsonNode resource) {
        Card.Place place = resource.path("order").asInt(1) > 1 ? Card.Place.SECONDARY : Card.Place.PRIMARY;
        return new ImportedCoverage(resource.path("id").asString(), place, card(resource));
    }

    private static Card card(JsonNode resource) {
        return new Card(
                payer(resource),
                resource.path("payor").path(0).path("identifier").path("value").asString(""),
                planClass(resource, "plan"),
                memberId(resource),
                planClass(resource, "group"),
                relationship(Fhir.code(resource.path("relationship"))),
                resource.path("subscriber").path("display").asString(""),
                null,
                planClass(resource, "rxbin"),
                planClass(resource, "rxpcn"),
                planClass(resource, "rxgroup"),
                "",
                Fhir.day(Json.string(resource.path("period"), "start")),
                Fhir.day(Json.string(resource.path("period"), "end")));
    }

    private static String payer(JsonNode resource) {
        @Nullable String display = Json.string(resource.path("payor").path(0), "display");
        return display == null ? Fhir.words(resource.path("type"), "") : display;
    }

    private static String memberId(JsonNode resource) {
        for (JsonNode identifier : resource.path("identifier")) {
            if (Fhir.code(identifier.path("type")).equals("MB"))
                return identifier.path("value").asString("");
        }
        return resource.path("subscriberId").asString("");
    }

    private static String planClass(JsonNode resource, String wanted) {
        for (JsonNode each : resource.path("class")) {
            if (!Fhir.code(each.path("type")).equals(wanted)) continue;
            String name = Json.string(each, "name");
            return name == null || wanted.startsWith("rx") ? each.path("value").asString("") : name;
        }
        return "";
    }

    private static Card.Relationship relationship(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "self", "" -> Card.Relationship.SELF;
            case "spouse", "common" -> Card.Relationship.SPOUSE;
            case "child" -> Card.Relationship.CHILD;
            default -> Card.Relationship.OTHER;
        };
    }
}
