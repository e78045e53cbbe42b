package health.lintel.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads FHIR's small structures as a person would.
final class Fhir {
    /// SNOMED CT ends its full names with the kind of thing, which is no word for a page.
    private static final Pattern SEMANTIC_TAG = Pattern.compile(
            " \\((?:disorder|finding|procedure|situation|substance|environment|morphologic abnormality|regime/therapy"
                    + "|physical object|body structure|observable entity|event|qualifier value|occupation|person"
                    + "|product|medicinal product|organism|social concept|record artifact|attribute)\\)$");

    private Fhir() {}

    /// Words of a CodeableConcept; null if it has none.
    static @Nullable String words(JsonNode concept) {
        String text = Json.string(concept, "text");
        for (JsonNode coding : concept.path("coding")) if (text == null) text = Json.string(coding, "display");
        return text == null ? null : plain(text);
    }

    static String plain(String text) {
        return SEMANTIC_TAG.matcher(text).replaceFirst("");
    }

    static String words(JsonNode concept, String otherwise) {
        String words = words(concept);
        return words == null ? otherwise : words;
    }

    /// The first code of a CodeableConcept; empty if it has none.
    static String code(JsonNode concept) {
        return concept.path("coding").path(0).path("code").asString("");
    }

    static boolean hasCode(JsonNode concepts, String code) {
        return stream(concepts)
                .flatMap(concept -> stream(concept.path("coding")))
                .anyMatch(coding -> coding.path("code").asString("").equals(code));
    }

    static java.util.stream.Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    /// A FHIR date or dateTime; one without a time begins its day, month or year in the zone.
    static @Nullable Instant moment(@Nullable String text, ZoneId zone) {
        if (text == null) return null;
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atDay(1).atStartOfDay(zone).toInstant();
                case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay(zone).toInstant();
                case 10 -> LocalDate.parse(text).atStartOfDay(zone).toInstant();
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The first of the fields that holds a time.
    static @Nullable Instant moment(JsonNode resource, ZoneId zone, String... fields) {
        for (String field : fields) {
            JsonNode value = resource.path(field);
            Instant moment =
                    moment(value.isObject() ? Json.string(value, "start") : Json.string(resource, field), zone);
            if (moment != null) return moment;
        }
        return null;
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Id of what a reference to the type names; empty if it names something else.
    static Optional<String> referenced(JsonNode reference, String type) {
        String text = reference.path("reference").asString("");
        int from = text.indexOf(type + "/");
        if (from < 0 || (from > 0 && text.charAt(from - 1) != '/')) return Optional.empty();
        return Optional.of(text.substring(from + type.length() + 1).split("/", 2)[0]);
    }
}
