package health.lintel.fhir;

import health.lintel.appointments.Encounter;
import health.lintel.appointments.VisitType;
import health.lintel.datatypes.EncounterId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Encounters as visits in the policy's words ("What is us" and `follow-up.window`).
final class VisitMapper {
    /// Longer than a day is no visit, and opens no window.
    private static final Duration LONGEST_VISIT = Duration.ofHours(24);
    private static final Set<String> URGENT_CARE = Set.of("702927004");
    private static final Set<String> VACCINE = Set.of("33879002");

    private final ImportOptions options;
    private final Shared shared;
    private final Map<String, List<String>> startedAt;

    VisitMapper(ImportOptions options, Shared shared, Map<String, List<String>> startedAt) {
        this.options = options;
        this.shared = shared;
        this.startedAt = startedAt;
    }

    /// Null for what was not held: planned, entered in error, or without any time.
    @Nullable
    Encounter visit(JsonNode encounter, Chart chart) {
        String status = encounter.path("status").asString("");
        if (Set.of("planned", "entered-in-error").contains(status)) return null;
        Instant start = Fhir.moment(Json.string(encounter.path("period"), "start"), options.zone());
        if (start == null) return null;
        Instant end = Optional.ofNullable(Fhir.moment(Json.string(encounter.path("period"), "end"), options.zone()))
                .filter(moment -> !moment.isBefore(start))
                .orElse(start);
        String id = encounter.path("id").asString();
        boolean isOver = encounter.path("period").has("end");
        return new Encounter(
                new EncounterId(StableIds.of("Encounter", id)),
                id,
                status.equals("cancelled")
                        ? VisitType.CANCELLED
                        : type(encounter, Duration.between(start, end), isOver),
                start,
                end,
                reason(encounter, chart),
                null,
                practitioner(encounter),
                startedAt.getOrDefault(id, List.of()));
    }

    /// What kind of visit; for those who only ask whether it was ours, its length does not matter.
    VisitType type(JsonNode encounter) {
        return type(encounter, Duration.ZERO, true);
    }

    // What it is called decides over its class: Synthea files urgent care under AMB.
    private VisitType type(JsonNode encounter, Duration length, boolean isOver) {
        return switch (encounter.path("class").path("code").asString("")) {
            case "AMB" -> length.compareTo(LONGEST_VISIT) > 0 ? VisitType.ELSEWHERE : ambulatory(encounter);
            case "VR" -> isOurs(encounter) ? virtual(encounter) : VisitType.ELSEWHERE;
            case "EMER", "IMP", "ACUTE", "NONAC", "OBSENC", "SS" -> isOver ? VisitType.DISCHARGE : VisitType.ELSEWHERE;
            default -> VisitType.ELSEWHERE;
        };
    }

    private VisitType ambulatory(JsonNode encounter) {
        String kind = kind(encounter);
        String place =
                encounter.path("serviceProvider").path("display").asString("").toLowerCase(Locale.ROOT);
        boolean urgent = kind.contains("urgent care") || place.contains("urgent care") || has(encounter, URGENT_CARE);
        if (urgent || kind.contains("admission") || !isOurs(encounter)) return VisitType.ELSEWHERE;
        if (has(encounter, VACCINE) || kind.contains("vaccin") || kind.contains("nurse")) return VisitType.NURSE;
        if (kind.startsWith("outpatient procedure")) return VisitType.PROCEDURE;
        if (kind.contains("telephone")) return VisitType.PHONE;
        if (kind.contains("laboratory") || kind.contains("specimen collection")) return VisitType.LAB;
        return VisitType.OFFICE;
    }

    private static VisitType virtual(JsonNode encounter) {
        return kind(encounter).contains("telephone") ? VisitType.PHONE : VisitType.TELEHEALTH;
    }

    private boolean isOurs(JsonNode encounter) {
        Set<String> ours = options.ourOrganizations();
        if (ours.isEmpty()) return true;
        JsonNode provider = encounter.path("serviceProvider");
        return ours.contains(provider.path("display").asString(""))
                || Fhir.referenced(provider, "Organization")
                        .filter(ours::contains)
                        .isPresent();
    }

    private static String kind(JsonNode encounter) {
        return Fhir.words(encounter.path("type").path(0), "").toLowerCase(Locale.ROOT);
    }

    private static boolean has(JsonNode encounter, Set<String> codes) {
        return codes.stream().anyMatch(code -> Fhir.hasCode(encounter.path("type"), code));
    }

    /// What was written down, nothing else: with no recorded reason every matter is the visit's.
    private static @Nullable String reason(JsonNode encounter, Chart chart) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode reason : encounter.path("reasonCode")) {
            String words = Fhir.words(reason);
            if (words != null) reasons.add(words);
        }
        for (JsonNode reason : encounter.path("reasonReference")) {
            Fhir.referenced(reason, "Condition")
                    .flatMap(id -> chart.find("Condition", id))
                    .map(condition -> Fhir.words(condition.path("code")))
                    .ifPresent(reasons::add);
        }
        return reasons.isEmpty()
                ? null
                : String.join("; ", reasons.stream().distinct().toList());
    }

    private @Nullable String practitioner(JsonNode encounter) {
        for (JsonNode participant : encounter.path("participant")) {
            String name = shared.practitioner(participant.path("individual"));
            if (name != null) return name;
        }
        return null;
    }

    /// Names of medicines by the visit at which they were first prescribed.
    static Map<String, List<String>> startedAt(List<JsonNode> requestsByAge, MedicationMapper medications) {
        Map<String, List<String>> started = new HashMap<>();
        Set<String> seen = new java.util.HashSet<>();
        for (JsonNode request : requestsByAge) {
            String name = medications.name(request);
            if (!seen.add(name)) continue;
            Fhir.referenced(request.path("encounter"), "Encounter")
                    .ifPresent(id -> started.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(name));
        }
        return started;
    }
}
