package health.lintel.web.staff;

import health.lintel.decisions.Receipt;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A receipt as staff read it: what was read, known, asked and decided.
///
/// @param labels what the words show
/// @param lane   what the writer chose; null if nothing
public record ReceiptText(
        List<Reached> outcomes,
        List<String> labels,
        List<Found> evidence,
        List<Asked> asked,
        Map<String, String> known,
        String policy,
        String reader,
        @Nullable String lane,
        @Nullable String warning) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One outcome.
    ///
    /// @param clause its id, such as `follow-up.window`
    /// @param phone  the number to call; null where there is none
    public record Reached(
            String kind,
            String clause,
            @Nullable String pool,
            @Nullable String flag,
            @Nullable Instant replyBy,
            @Nullable Instant lookBy,
            String en,
            String es,
            List<String> nextSteps,
            Map<String, String> facts,
            @Nullable String phone) {
        public String in(String language) {
            return language.equals("es") ? es : en;
        }

        public boolean isCall() {
            return kind.startsWith("CALL_");
        }

        public boolean delivers() {
            return kind.equals("DELIVER");
        }

        /// Can the words be given to a person all the same?
        public boolean offersAPerson() {
            return nextSteps.contains("ASK_A_PERSON");
        }
    }

    /// Words that a label rests on.
    public record Found(String label, int start, int end, String why) {}

    /// A rule and its answer.
    public record Asked(String rule, String clause, String answer) {}

    static ReceiptText of(Receipt receipt) {
        JsonNode body = JSON.readTree(receipt.body());
        JsonNode reading = body.path("reading");
        return new ReceiptText(
                each(body.path("outcomes")).stream().map(ReceiptText::outcome).toList(),
                texts(body.path("labels")),
                each(reading.path("evidence")).stream().map(ReceiptText::found).toList(),
                each(body.path("asked")).stream()
                        .map(rule -> new Asked(text(rule, "rule"), text(rule, "clause"), text(rule, "answer")))
                        .toList(),
                known(body.path("known")),
                text(body, "policy"),
                text(reading, "reader"),
                orNull(body, "lane"),
                orNull(body, "warning"));
    }

    /// The gravest outcome.
    public @Nullable Reached first() {
        return outcomes.isEmpty() ? null : outcomes.getFirst();
    }

    /// Why a task of this pool is here: the delivery to it, else the gravest outcome.
    @Nullable
    Reached forPool(String pool) {
        return outcomes.stream()
                .filter(outcome -> pool.equals(outcome.pool()))
                .findFirst()
                .orElse(first());
    }

    public boolean mustStop() {
        Reached first = first();
        return first != null && first.isCall();
    }

    private static Reached outcome(JsonNode json) {
        Map<String, String> facts = new LinkedHashMap<>();
        json.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
        return new Reached(
                text(json, "outcome"),
                text(json, "clause"),
                orNull(json, "pool"),
                orNull(json, "flag"),
                moment(json, "replyBy"),
                moment(json, "lookBy"),
                text(json.path("words"), "en"),
                text(json.path("words"), "es"),
                texts(json.path("nextSteps")),
                facts,
                orNull(json, "phone"));
    }

    private static Found found(JsonNode json) {
        return new Found(
                text(json, "label"),
                json.path("start").asInt(-1),
                json.path("end").asInt(-1),
                text(json, "why"));
    }

    /// How much was known of each kind of fact, as short lines.
    private static Map<String, String> known(JsonNode facts) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (!facts.isObject()) return lines;
        lines.put("standing", text(facts.path("patient"), "standing"));
        for (String list : List.of("visits", "upcoming", "results", "grants", "medications")) {
            JsonNode known = facts.path(list);
            lines.put(list, known.isArray() ? String.valueOf(known.size()) : "?");
        }
        return lines;
    }

    private static List<JsonNode> each(JsonNode array) {
        List<JsonNode> found = new ArrayList<>();
        if (array.isArray()) array.forEach(found::add);
        return found;
    }

    private static List<String> texts(JsonNode array) {
        return each(array).stream().map(text -> text.asString("")).toList();
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }

    private static @Nullable String orNull(JsonNode json, String field) {
        String found = text(json, field);
        return found.isEmpty() ? null : found;
    }

    private static @Nullable Instant moment(JsonNode json, String field) {
        try {
            String text = text(json, field);
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException other) {
            return null;
        }
    }
}
