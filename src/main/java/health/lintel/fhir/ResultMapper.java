package health.lintel.fhir;

import health.lintel.records.Result;
import health.lintel.records.Result.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Observations and DiagnosticReports as results. They count as released from the moment they were issued.
final class ResultMapper {
    private static final Set<String> FINAL = Set.of("final", "amended", "corrected", "appended");
    private static final Set<String> NORMAL = Set.of("N", "NEG", "ND", "NR", "S");
    private static final Set<String> ABNORMAL =
            Set.of("A", "AA", "H", "HH", "HU", "L", "LL", "LU", "POS", "DET", "RR", "R");
    /// Notes of a visit are documents; Synthea sends each a second time as a report.
    private static final Set<String> NOTES =
            Set.of("34117-2", "51847-2", "11506-3", "18842-5", "11488-4", "28570-0", "34111-5");
    private static final String BLOOD_PRESSURE = "85354-9";

    private final ImportOptions options;
    private final Chart chart;
    private final VisitMapper visits;
    private final Map<String, String> reportOf = new HashMap<>();

    ResultMapper(ImportOptions options, Chart chart, VisitMapper visits) {
        this.options = options;
        this.chart = chart;
        this.visits = visits;
        for (JsonNode report : chart.all("DiagnosticReport")) {
            for (JsonNode part : report.path("result")) {
                Fhir.referenced(part, "Observation")
                        .ifPresent(id -> reportOf.put(id, report.path("id").asString()));
            }
        }
    }

    List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (JsonNode observation : chart.fresh("Observation")) {
            Kind kind = kindOfObservation(observation);
            if (kind != null) results.add(result("Observation", observation, kind, value(observation)));
        }
        for (JsonNode report : chart.fresh("DiagnosticReport")) {
            if (NOTES.stream().noneMatch(code -> Fhir.hasCode(asList(report.path("code")), code))) {
                Value words = new Value(Json.string(report, "conclusion"), null);
                results.add(result("DiagnosticReport", report, kindOfReport(report), words));
            }
        }
        return results;
    }

    private Result result(String type, JsonNode resource, Kind kind, Value value) {
        String id = resource.path("id").asString();
        Instant effective =
                Fhir.moment(resource, options.zone(), "effectiveDateTime", "effectivePeriod", "effectiveInstant");
        Instant issued = Fhir.moment(resource, options.zone(), "issued");
        boolean isFinal = FINAL.contains(resource.path("status").asString(""));
        return new Result(
                StableIds.derived(type, id),
                type,
                id,
                kind,
                Fhir.words(resource.path("code"), "Result"),
                value.text(),
                value.unit(),
                effective,
                isFinal ? (issued == null ? effective : issued) : null,
                isOurs(resource),
                type.equals("Observation") ? abnormal(resource) : abnormalIn(resource),
                type.equals("Observation") ? reportOf.get(id) : null,
                null);
    }

    private boolean isOurs(JsonNode resource) {
        return Fhir.referenced(resource.path("encounter"), "Encounter")
                .flatMap(id -> chart.find("Encounter", id))
                .map(encounter -> visits.type(encounter).isOurs())
                .orElse(false);
    }

    private static @Nullable Kind kindOfObservation(JsonNode observation) {
        JsonNode categories = observation.path("category");
        if (Fhir.hasCode(categories, "laboratory")) return Kind.LAB;
        if (Fhir.hasCode(categories, "vital-signs")) return Kind.VITAL;
        return Fhir.hasCode(categories, "survey") ? Kind.SURVEY : null;
    }

    /// A report that does not say what it is counts as a questionnaire unless a lab value is in it: helpers do
    /// not see questionnaires, some of which ask about violence at home.
    private Kind kindOfReport(JsonNode report) {
        if (!report.path("category").isEmpty()) return Kind.REPORT;
        return parts(report).stream().anyMatch(part -> kindOfObservation(part) == Kind.LAB) ? Kind.REPORT : Kind.SURVEY;
    }

    private List<JsonNode> parts(JsonNode report) {
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode part : report.path("result")) {
            Fhir.referenced(part, "Observation")
                    .flatMap(id -> chart.find("Observation", id))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    /// Null if neither the laboratory said so nor a range is given.
    private static @Nullable Boolean abnormal(JsonNode observation) {
        for (JsonNode interpretation : observation.path("interpretation")) {
            String code = Fhir.code(interpretation);
            if (ABNORMAL.contains(code)) return true;
            if (NORMAL.contains(code)) return false;
        }
        JsonNode value = observation.path("valueQuantity").path("value");
        JsonNode range = observation.path("referenceRange").path(0);
        JsonNode low = range.path("low").path("value");
        JsonNode high = range.path("high").path("value");
        if (!value.isNumber() || (!low.isNumber() && !high.isNumber())) return null;
        BigDecimal number = value.decimalValue();
        return (low.isNumber() && number.compareTo(low.decimalValue()) < 0)
                || (high.isNumber() && number.compareTo(high.decimalValue()) > 0);
    }

    private @Nullable Boolean abnormalIn(JsonNode report) {
        List<@Nullable Boolean> known = new ArrayList<>();
        for (JsonNode part : parts(report)) known.add(abnormal(part));
        if (known.contains(true)) return true;
        return known.isEmpty() || known.stream().anyMatch(Objects::isNull) ? null : false;
    }

    private static Value value(JsonNode holder) {
        JsonNode quantity = holder.path("valueQuantity");
        if (quantity.path("value").isNumber()) {
            String unit = quantity.path("unit").asString("");
            boolean isAnnotation = unit.startsWith("{") || unit.equals("1");
            return new Value(number(quantity.path("value").decimalValue()), isAnnotation ? null : unit);
        }
        for (String field : List.of("valueString", "valueDateTime", "valueTime")) {
            String text = Json.string(holder, field);
            if (text != null) return new Value(text, null);
        }
        if (holder.path("valueInteger").isNumber())
            return new Value(holder.path("valueInteger").asString(), null);
        if (holder.path("valueBoolean").isBoolean())
            return new Value(holder.path("valueBoolean").asBoolean() ? "yes" : "no", null);
        String words = Fhir.words(holder.path("valueCodeableConcept"));
        return words == null ? components(holder) : new Value(words, null);
    }

    private static Value components(JsonNode observation) {
        List<JsonNode> components = Fhir.stream(observation.path("component")).toList();
        if (components.isEmpty()) return new Value(null, null);
        if (Fhir.hasCode(asList(observation.path("code")), BLOOD_PRESSURE)) return pressure(components);
        List<String> told = new ArrayList<>();
        for (JsonNode component : components) {
            Value value = value(component);
            String unit = value.unit() == null ? "" : " " + value.unit();
            if (value.text() != null) told.add(Fhir.words(component.path("code"), "") + ": " + value.text() + unit);
        }
        return new Value(told.isEmpty() ? null : String.join("; ", told), null);
    }

    /// Systolic over diastolic, whatever order they came in.
    private static Value pressure(List<JsonNode> components) {
        Map<String, Value> byCode = new HashMap<>();
        for (JsonNode component : components) byCode.put(Fhir.code(component.path("code")), value(component));
        Value upper = byCode.get("8480-6");
        Value lower = byCode.get("8462-4");
        if (upper == null || lower == null) return new Value(null, null);
        return new Value(upper.text() + "/" + lower.text(), "mmHg");
    }

    private static String number(BigDecimal value) {
        BigDecimal rounded = value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value;
        // A tiny value must not become nothing.
        if (rounded.signum() == 0 && value.signum() != 0) rounded = value.round(new java.math.MathContext(2));
        return rounded.toPlainString();
    }

    private static JsonNode asList(JsonNode concept) {
        return Json.MAPPER.createArrayNode().add(concept);
    }

    private record Value(@Nullable String text, @Nullable String unit) {}
}
