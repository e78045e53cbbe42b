package health.lintel.web.patient;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a receipt keeps, read from its JSON for a page. What is missing is left out, never guessed.
public record ReceiptBody(
        List<Told> outcomes,
        List<String> labels,
        List<int[]> evidence,
        List<Asked> asked,
        String policy,
        @Nullable String lane,
        boolean isRead) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One outcome as it was told.
    ///
    /// @param facts what it rests on, by the names that receipts use
    public record Told(
            String outcome,
            String clause,
            @Nullable String pool,
            @Nullable String flag,
            @Nullable Instant replyBy,
            @Nullable Instant lookBy,
            String en,
            String es,
            Map<String, String> facts) {
        public String words(String language) {
            return language.equals("es") ? es : en;
        }
    }

    /// A rule that was asked.
    public record Asked(String clause, boolean answered) {}

    static ReceiptBody of(String json) {
        JsonNode body = JSON.readTree(json);
        List<Told> outcomes = new ArrayList<>();
        for (JsonNode each : body.path("outcomes")) outcomes.add(told(each));
        List<String> labels = new ArrayList<>();
        for (JsonNode each : body.path("labels")) labels.add(each.asString());
        List<int[]> evidence = new ArrayList<>();
        for (JsonNode each : body.path("reading").path("evidence")) {
            evidence.add(
                    new int[] {each.path("start").asInt(0), each.path("end").asInt(0)});
        }
        List<Asked> asked = new ArrayList<>();
        for (JsonNode each : body.path("asked")) {
            String answer = each.path("answer").asString("no");
            asked.add(new Asked(each.path("clause").asString(""), !answer.equals("no")));
        }
        boolean isRead = body.path("reading").isObject();
        return new ReceiptBody(
                outcomes, labels, evidence, asked, text(body, "policy", ""), optional(body, "lane"), isRead);
    }

    private static Told told(JsonNode json) {
        Map<String, String> facts = new LinkedHashMap<>();
        json.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
        return new Told(
                text(json, "outcome", ""),
                text(json, "clause", ""),
                optional(json, "pool"),
                optional(json, "flag"),
                moment(json, "replyBy"),
                moment(json, "lookBy"),
                json.path("words").path("en").asString(""),
                json.path("words").path("es").asString(""),
                facts);
    }

    private static String text(JsonNode json, String name, String otherwise) {
        return json.path(name).asString(otherwise);
    }

    private static @Nullable String optional(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable Instant moment(JsonNode json, String name) {
        String written = optional(json, name);
        try {
            return written == null ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
