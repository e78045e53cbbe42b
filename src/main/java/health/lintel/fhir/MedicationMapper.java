package health.lintel.fhir;

import health.lintel.medications.ControlledSubstances;
import health.lintel.medications.Prescription;
import health.lintel.medications.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// MedicationRequests as prescriptions. Supply and refills are told only where the chart knows them exactly.
final class MedicationMapper {
    private static final Set<String> STATUSES =
            Set.of("active", "on-hold", "cancelled", "completed", "entered-in-error", "stopped", "draft", "unknown");

    private final ImportOptions options;
    private final Shared shared;

    MedicationMapper(ImportOptions options, Shared shared) {
        this.options = options;
        this.shared = shared;
    }

    String name(JsonNode request) {
        String name = Fhir.words(request.path("medicationCodeableConcept"));
        if (name == null) name = shared.medicine(request.path("medicationReference"));
        if (name == null) name = Json.string(request.path("medicationReference"), "display");
        return name == null ? "A medicine without a name" : name;
    }

    @Nullable
    Instant authored(JsonNode request) {
        return Fhir.moment(request, options.zone(), "authoredOn");
    }

    Prescription prescription(JsonNode request, Chart chart, VisitMapper visits) {
        String id = request.path("id").asString();
        String name = name(request);
        JsonNode dispense = request.path("dispenseRequest");
        List<JsonNode> fills = fills(id, chart);
        JsonNode pharmacy = dispense.path("performer");
        String status = request.path("status").asString("");
        return new Prescription(
                StableIds.of("MedicationRequest", id),
                id,
                name,
                shared.practitioner(request.path("requester")),
                isOurs(request, chart, visits),
                authored(request),
                STATUSES.contains(status) ? status : "unknown",
                dosage(request),
                quantity(dispense.path("quantity")),
                refillsLeft(dispense, fills.size()),
                supplyEnds(request, dispense, fills),
                ControlledSubstances.schedule(name).orElse(null),
                pharmacyName(pharmacy),
                pharmacyPhone(pharmacy),
                null);
    }

    Written written(JsonNode request) {
        String id = request.path("id").asString();
        String name = name(request);
        JsonNode dispense = request.path("dispenseRequest");
        JsonNode repeats = dispense.path("numberOfRepeatsAllowed");
        JsonNode quantity = dispense.path("quantity").path("value");
        LocalDate on = Fhir.day(Json.string(request, "authoredOn"));
        boolean isTaken = request.path("status").asString("").equals("active");
        return new Written(
                StableIds.of("MedicationRequest", id),
                name,
                dosage(request),
                quantity.isNumber() ? quantity.decimalValue() : null,
                Fills.days(dispense.path("expectedSupplyDuration")),
                repeats.isInt() && repeats.asInt() >= 0 ? repeats.asInt() : null,
                on,
                isTaken ? null : Objects.requireNonNullElse(on, LocalDate.EPOCH),
                ControlledSubstances.schedule(name).orElse(null));
    }

    /// What a hospital or another office prescribed is theirs to renew (`refill.pharmacy`).
    private static boolean isOurs(JsonNode request, Chart chart, VisitMapper visits) {
        return Fhir.referenced(request.path("encounter"), "Encounter")
                .flatMap(id -> chart.find("Encounter", id))
                .map(encounter -> visits.type(encounter).isOurs())
                .orElse(!request.path("reportedBoolean").asBoolean(false) && !request.has("reportedReference"));
    }

    private static List<JsonNode> fills(String request, Chart chart) {
        return chart.all("MedicationDispense").stream()
                .filter(fill -> Fhir.stream(fill.path("authorizingPrescription"))
                        .anyMatch(of -> Fhir.referenced(of, "MedicationRequest")
                                .filter(request::equals)
                                .isPresent()))
                .filter(fill -> fill.path("status").asString("").equals("completed"))
                .map(JsonNode.class::cast)
                .toList();
    }

    private static @Nullable Integer refillsLeft(JsonNode dispense, int fills) {
        JsonNode allowed = dispense.path("numberOfRepeatsAllowed");
        if (!allowed.isInt()) return null;
        return Math.max(0, allowed.asInt() - Math.max(0, fills - 1));
    }

    /// The last fill's days; else the whole of a prescription without refills; else nobody knows.
    private static @Nullable LocalDate supplyEnds(JsonNode request, JsonNode dispense, List<JsonNode> fills) {
        Optional<LocalDate> filled = fills.stream()
                .map(fill -> ends(Json.string(fill, "whenHandedOver"), fill.path("daysSupply")))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (filled.isPresent()) return filled.get();
        if (!fills.isEmpty() || dispense.path("numberOfRepeatsAllowed").asInt(-1) != 0) return null;
        return ends(Json.string(request, "authoredOn"), dispense.path("expectedSupplyDuration"));
    }

    private static @Nullable LocalDate ends(@Nullable String from, JsonNode duration) {
        LocalDate day = Fhir.day(from);
        boolean inDays = Set.of("d", "day", "days", "Day", "")
                .contains(duration.path("code").asString(duration.path("unit").asString("")));
        if (day == null || !inDays || !duration.path("value").isNumber()) return null;
        return day.plusDays(duration.path("value").asInt());
    }

    private static @Nullable String quantity(JsonNode quantity) {
        if (!quantity.path("value").isNumber()) return null;
        String unit = quantity.path("unit").asString("");
        return (plain(quantity.path("value").decimalValue()) + " " + unit).strip();
    }

    private static @Nullable String dosage(JsonNode request) {
        List<String> doses = Fhir.stream(request.path("dosageInstruction"))
                .map(MedicationMapper::dose)
                .filter(words -> !words.isBlank())
                .toList();
        return doses.isEmpty() ? null : String.join("; ", doses);
    }

    private static String dose(JsonNode dosage) {
        String text = Json.string(dosage, "patientInstruction");
        if (text == null) text = Json.string(dosage, "text");
        return text == null ? Timing.words(dosage) : Fhir.plain(text);
    }

    private @Nullable String pharmacyName(JsonNode pharmacy) {
        String display = Json.string(pharmacy, "display");
        if (display != null) return display;
        return shared.organization(pharmacy).map(it -> Json.string(it, "name")).orElse(null);
    }

    private @Nullable String pharmacyPhone(JsonNode pharmacy) {
        return shared.organization(pharmacy)
                .flatMap(it -> Fhir.stream(it.path("telecom"))
                        .filter(contact -> contact.path("system").asString("").equals("phone"))
                        .findFirst())
                .map(contact -> Json.string(contact, "value"))
                .orElse(null);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
