package health.lintel.simulation;

import health.lintel.decisions.Receipt;
import health.lintel.facts.Draft;
import health.lintel.facts.Echo;
import health.lintel.facts.Facts;
import health.lintel.facts.Lane;
import health.lintel.practice.Roster;
import health.lintel.triage.BodySystem;
import health.lintel.triage.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A receipt, read back: the stored reading, the facts as they were known, and the echo of the words.
///
/// @param decided what the receipt says was decided, to the letter
record Remembered(PastMessage message, int policyVersion, String decided) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Set<BodySystem>> SYSTEMS = new TypeReference<>() {};
    private static final TypeReference<Set<Draft.Shown>> SHOWN = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    /// What a receipt holds beside the decision.
    private static final List<String> GROUND = List.of("reading", "known", "lane", "about", "again");

    /// Empty for a receipt from before receipts kept enough to decide again.
    static Optional<Remembered> of(Receipt receipt) {
        ObjectNode body = (ObjectNode) JSON.readTree(receipt.body());
        JsonNode again = body.path("again");
        if (again.isMissingNode()) return Optional.empty();
        Facts facts = orNull(body.path("known"), Facts.class);
        Reading reading = orNull(body.path("reading"), Reading.class);
        Echo echo = new Echo(
                again.has("words") ? JSON.convertValue(again.get("words"), WORDS) : List.of(),
                again.has("systems") ? JSON.convertValue(again.get("systems"), SYSTEMS) : Set.of());
        boolean covered = again.path("onCall").asBoolean();
        Roster roster = moment -> covered;
        PastMessage message = new PastMessage(
                receipt.id().toString(),
                draft(again, echo, receipt),
                reading == null ? null : reading.naming(echo.with(reading.systems())),
                facts,
                roster,
                Set.of());
        GROUND.forEach(body::remove);
        return Optional.of(new Remembered(message, receipt.policyVersion(), body.toString()));
    }

    private static Draft draft(JsonNode again, Echo echo, Receipt receipt) {
        Set<Draft.Shown> shown = JSON.convertValue(again.path("shown"), SHOWN);
        String about = again.path("about").asString();
        return new Draft(
                echo.asText(),
                Lane.of(again.path("lane").asString("")).orElse(null),
                EnumSet.allOf(Draft.About.class).stream()
                        .filter(each -> each.id().equals(about))
                        .findFirst()
                        .orElse(Draft.About.SELF),
                receipt.decidedAt(),
                shown);
    }

    private static <T> @Nullable T orNull(JsonNode json, Class<T> type) {
        return json.isObject() ? JSON.treeToValue(json, type) : null;
    }
}
