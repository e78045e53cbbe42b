package health.lintel.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Quantities, refills, pharmacies and fills for the active prescriptions of the synthetic charts, which have none
/// (docs/demo.md). Made of the chart's own lines, in the chart's own time, so that the same import moves them along
/// with the rest.
final class SupplyLayer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Of the synthetic charts' own time.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final List<Shop> SHOPS = List.of(
            new Shop("lintel-layer-main", "Main Street Pharmacy", "(555) 555-0120", "picked up"),
            new Shop("lintel-layer-river", "River Road Drugs", "(555) 555-0121", "picked up"),
            new Shop("lintel-layer-mail", "Home Delivery Pharmacy", "(555) 555-0122", "mail"));

    private final List<String> requests = new ArrayList<>();
    private final List<String> fills = new ArrayList<>();

    private record Shop(String id, String name, String phone, String way) {}

    /// @param charts the folder with the charts that are made fuller
    static void write(Path charts, Path folder) throws IOException {
        var layer = new SupplyLayer();
        layer.read(charts.resolve("MedicationRequest.ndjson.gz"));
        Files.createDirectories(folder);
        put(folder, "MedicationRequest.ndjson", layer.requests);
        put(folder, "MedicationDispense.ndjson", layer.fills);
        put(folder, "Organization.ndjson", SHOPS.stream().map(SupplyLayer::line).toList());
    }

    private static void put(Path folder, String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) return;
        Path whole = Files.write(folder.resolve(name + ".part"), lines);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void read(Path file) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (JSON.readTree(line) instanceof ObjectNode request
                        && request.path("status").asString("").equals("active")) add(request);
            }
        }
    }

    /// By the id, so that every start says the same: how much at a time, from where, and how much is left of it.
    private void add(ObjectNode request) {
        String id = request.path("id").asString();
        // The cast's own layer tells of this one.
        if (id.equals(CastCharts.INSULIN)) return;
        int dice = Math.floorMod(id.hashCode(), 1_000);
        String name = request.path("medicationCodeableConcept").path("text").asString("");
        boolean isTablet = name.toLowerCase(Locale.ROOT).matches(".*(tablet|capsule).*");
        Shop shop = SHOPS.get(dice % 10 == 9 ? 2 : dice % 2);
        int days = shop.way().equals("mail") || dice % 3 == 0 ? 90 : 30;
        int left = 4 + dice % (days - 6);
        int refills = dice % 4;
        var dispense = request.putObject("dispenseRequest");
        dispense.putObject("quantity").put("value", isTablet ? days : 1).put("unit", isTablet ? "tablets" : "each");
        dispense.put("numberOfRepeatsAllowed", refills);
        dispense.putObject("expectedSupplyDuration")
                .put("value", days)
                .put("unit", "days")
                .put("code", "d");
        dispense.putObject("performer")
                .put("reference", "Organization/" + shop.id())
                .put("display", shop.name());
        requests.add(JSON.writeValueAsString(request));
        fills.add(
                JSON.writeValueAsString(fill(request, shop, isTablet ? days : 1, days, TODAY.minusDays(days - left))));
    }

    private static Map<String, Object> fill(ObjectNode request, Shop shop, int quantity, int days, LocalDate on) {
        String id = request.path("id").asString();
        return Map.of(
                "resourceType", "MedicationDispense",
                "id", "fill-" + id,
                "status", "completed",
                "subject",
                        Map.of(
                                "reference",
                                request.path("subject").path("reference").asString()),
                "authorizingPrescription", List.of(Map.of("reference", "MedicationRequest/" + id)),
                "type", Map.of("text", shop.way()),
                "quantity", Map.of("value", quantity),
                "whenHandedOver", on.toString(),
                "daysSupply", Map.of("value", days, "unit", "days", "code", "d"));
    }

    private static String line(Shop shop) {
        return JSON.writeValueAsString(Map.of(
                "resourceType", "Organization",
                "id", shop.id(),
                "name", shop.name(),
                "telecom", List.of(Map.of("system", "phone", "value", shop.phone()))));
    }
}
