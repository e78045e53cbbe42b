package health.lintel.fhir;

import health.lintel.appointments.Encounter;
import health.lintel.medications.Prescription;
import health.lintel.medications.Written;
import health.lintel.records.Allergy;
import health.lintel.records.Condition;
import health.lintel.records.Document;
import health.lintel.records.Extracts;
import health.lintel.records.Immunization;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// What screens need of one patient's resources.
final class ChartMapper {
    private final Chart chart;
    private final ZoneId zone;
    private final MedicationMapper medications;
    private final VisitMapper visits;
    private final ResultMapper results;

    ChartMapper(Chart chart, ImportOptions options, Shared shared) {
        this.chart = chart;
        this.zone = options.zone();
        this.medications = new MedicationMapper(options, shared);
        this.visits = new VisitMapper(options, shared, VisitMapper.startedAt(requestsByAge(), medications));
        this.results = new ResultMapper(options, chart, visits);
    }

    Extracts extracts() {
        return new Extracts(
                chart.fresh("AllergyIntolerance").stream().map(this::allergy).toList(),
                chart.fresh("Condition").stream().map(this::condition).toList(),
                chart.fresh("Immunization").stream().map(this::immunization).toList(),
                chart.fresh("DocumentReference").stream()
                        .filter(it -> !it.path("status").asString("").equals("entered-in-error"))
                        .map(this::document)
                        .toList(),
                results.results());
    }

    /// All visits, not only the fresh ones: a new prescription changes what a held visit started.
    List<Encounter> encounters() {
        return chart.all("Encounter").stream()
                .map(encounter -> visits.visit(encounter, chart))
                .filter(Objects::nonNull)
                .toList();
    }

    List<Prescription> prescriptions() {
        return chart.all("MedicationRequest").stream()
                .map(request -> medications.prescription(request, chart, visits))
                .toList();
    }

    List<Written> written() {
        return chart.all("MedicationRequest").stream().map(medications::written).toList();
    }

    private List<JsonNode> requestsByAge() {
        Comparator<JsonNode> byAge =
                Comparator.comparing(medications::authored, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
        return chart.all("MedicationRequest").stream()
                .map(JsonNode.class::cast)
                .sorted(byAge)
                .toList();
    }

    private Allergy allergy(JsonNode resource) {
        List<String> reactions = Fhir.stream(resource.path("reaction"))
                .flatMap(reaction -> Fhir.stream(reaction.path("manifestation")))
                .map(manifestation -> Fhir.words(manifestation, ""))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        return new Allergy(
                id(resource),
                Fhir.words(resource.path("code"), "An allergy without a name"),
                status(resource),
                Json.string(resource, "criticality"),
                String.join(", ", reactions),
                Fhir.moment(resource, zone, "recordedDate", "onsetDateTime"));
    }

    private Condition condition(JsonNode resource) {
        return new Condition(
                id(resource),
                Fhir.words(resource.path("code"), "A problem without a name"),
                status(resource),
                Fhir.moment(resource, zone, "onsetDateTime", "onsetPeriod", "recordedDate"),
                Fhir.moment(resource, zone, "abatementDateTime", "abatementPeriod"));
    }

    /// Entered in error outweighs everything else: such a row is not shown.
    private static String status(JsonNode resource) {
        String verification = Fhir.code(resource.path("verificationStatus"));
        if (verification.equals("entered-in-error")) return verification;
        String status = Fhir.code(resource.path("clinicalStatus"));
        return status.isEmpty() ? "unknown" : status;
    }

    private Immunization immunization(JsonNode resource) {
        return new Immunization(
                id(resource),
                Fhir.words(resource.path("vaccineCode"), "A vaccine without a name"),
                resource.path("status").asString("completed"),
                Fhir.moment(resource, zone, "occurrenceDateTime"));
    }

    private Document document(JsonNode resource) {
        String title = Json.string(resource, "description");
        for (JsonNode content : resource.path("content")) {
            if (title == null) title = Json.string(content.path("attachment"), "title");
        }
        return new Document(
                id(resource),
                title == null ? Fhir.words(resource.path("type"), "Document") : title,
                Fhir.moment(resource, zone, "date"),
                resource.path("status").asString("").equals("current"));
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asString();
    }
}
