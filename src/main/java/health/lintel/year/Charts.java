package health.lintel.year;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Births, visits and medicines of the demo's charts, straight from their files: the same that the import takes.
final class Charts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([a-z ]+\\)$");

    /// @param held    the day of the visit in the chart
    /// @param started medicines written down at it
    record Visit(String id, LocalDate held, @Nullable String reason, Set<String> started) {}

    record Chart(LocalDate born, List<Visit> visits, List<String> medicines) {}

    private final Map<String, Chart> charts = new TreeMap<>();

    Charts(Path folder) throws IOException {
        each(
                folder,
                "Patient",
                line -> charts.put(
                        "Patient/" + line.path("id").asString(),
                        new Chart(
                                LocalDate.parse(line.path("birthDate").asString()),
                                new ArrayList<>(),
                                new ArrayList<>())));
        Map<String, Visit> visits = new LinkedHashMap<>();
        each(folder, "Encounter", line -> visit(line, visits));
        each(folder, "MedicationRequest", line -> medicine(line, visits));
    }

    List<Chart> all() {
        return List.copyOf(charts.values());
    }

    private void visit(JsonNode line, Map<String, Visit> visits) {
        Chart chart = charts.get(line.path("subject").path("reference").asString(""));
        boolean isAmbulatory = line.path("class").path("code").asString("").equals("AMB");
        if (chart == null || !isAmbulatory) return;
        String end = line.path("period").path("end").asString("");
        if (end.isEmpty()) return;
        JsonNode reason = line.path("reasonCode").path(0).path("coding").path(0).path("display");
        String id = "Encounter/" + line.path("id").asString();
        Visit visit = new Visit(
                id,
                OffsetDateTime.parse(end).toLocalDate(),
                reason.isMissingNode() ? null : plain(reason.asString()),
                new HashSet<>());
        visits.put(id, visit);
        chart.visits().add(visit);
    }

    private void medicine(JsonNode line, Map<String, Visit> visits) {
        Chart chart = charts.get(line.path("subject").path("reference").asString(""));
        String name = line.path("medicationCodeableConcept").path("text").asString("");
        if (chart == null || name.isEmpty()) return;
        Visit visit = visits.get(line.path("encounter").path("reference").asString(""));
        if (visit != null) visit.started().add(name);
        boolean isActive = line.path("status").asString("").equals("active");
        if (isActive && !chart.medicines().contains(name)) chart.medicines().add(name);
    }

    /// "Acute bronchitis (disorder)" is acute bronchitis.
    private static String plain(String display) {
        return IN_BRACKETS.matcher(display).replaceFirst("");
    }

    private static void each(Path folder, String type, Consumer<JsonNode> use) throws IOException {
        Path file = folder.resolve(type + ".ndjson.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) use.accept(JSON.readTree(line));
            }
        }
    }
}
