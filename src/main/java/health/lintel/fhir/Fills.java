package health.lintel.fhir;

import health.lintel.medications.Dispense;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// MedicationDispenses that were handed over, as fills.
final class Fills {
    private static final Set<String> DAYS = Set.of("d", "day", "days", "");

    private Fills() {}

    static List<Dispense> of(Chart chart) {
        return chart.all("MedicationDispense").stream()
                .map(fill -> fill(fill, chart))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Dispense fill(JsonNode fill, Chart chart) {
        LocalDate on = Fhir.day(Json.string(fill, "whenHandedOver"));
        if (on == null) on = Fhir.day(Json.string(fill, "whenPrepared"));
        Optional<String> request = Fhir.stream(fill.path("authorizingPrescription"))
                .flatMap(of -> Fhir.referenced(of, "MedicationRequest").stream())
                .filter(id -> chart.find("MedicationRequest", id).isPresent())
                .findFirst();
        if (on == null || request.isEmpty() || !fill.path("status").asString("").equals("completed")) return null;
        JsonNode quantity = fill.path("quantity").path("value");
        BigDecimal amount = quantity.isNumber() ? quantity.decimalValue() : null;
        return new Dispense(
                StableIds.of("MedicationDispense", fill.path("id").asString()),
                StableIds.of("MedicationRequest", request.get()),
                on,
                amount,
                days(fill.path("daysSupply")),
                way(fill));
    }

    /// Only days are days: "1 month" is not counted.
    static @Nullable Integer days(JsonNode duration) {
        String unit = duration.path("code").asString(duration.path("unit").asString(""));
        JsonNode value = duration.path("value");
        boolean isDays = DAYS.contains(unit.toLowerCase(Locale.ROOT)) && value.isNumber();
        return isDays && value.asInt() > 0 ? value.asInt() : null;
    }

    private static Dispense.Way way(JsonNode fill) {
        String kind = (Fhir.words(fill.path("type"), "") + " " + Fhir.words(fill.path("destination"), ""))
                .toLowerCase(Locale.ROOT);
        return kind.contains("mail") ? Dispense.Way.MAILED : Dispense.Way.PICKED_UP;
    }
}
