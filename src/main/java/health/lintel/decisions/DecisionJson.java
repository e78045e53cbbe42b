package health.lintel.decisions;

import health.lintel.decisions.Decision.RuleAnswer;
import health.lintel.policy.Clause;
import health.lintel.practice.NumberRightNow;
import health.lintel.triage.Label;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes decisions as JSON: for the command line (`simulate`) and for receipts.
public final class DecisionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> SYMPTOMS = Set.of(Label.SYMPTOM.name(), Label.MEDICATION_EFFECT.name());

    private DecisionJson() {}

    /// The object that `simulate` writes, without its id.
    ///
    /// @param zone of the practice, in which moments are written
    public static ObjectNode of(Decision decision, Collection<Label> labels, ZoneId zone) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode outcomes = json.putArray("outcomes");
        for (Outcome outcome : decision.outcomes()) {
            outcomes.add(of(outcome, zone));
        }
        json.put(
                "warning",
                decision.warning() == null ? null : decision.warning().id());
        json.put("ask", decision.ask() == null ? null : decision.ask().name().toLowerCase(Locale.ROOT));
        json.put("policy", decision.policy());
        ArrayNode read = json.putArray("labels");
        labels.stream().sorted().map(Label::name).forEach(read::add);
        return json;
    }

    /// The same, with the rules that were asked and their answers: what a receipt keeps.
    public static ObjectNode receipt(Decision decision, Collection<Label> labels, ZoneId zone) {
        ObjectNode json = of(decision, labels, zone);
        ArrayNode asked = json.putArray("asked");
        for (RuleAnswer answer : decision.asked()) {
            asked.addObject()
                    .put("rule", answer.rule())
                    .put("clause", answer.clause().id())
                    .put("answer", answer.answer());
        }
        return json;
    }

    /// Does a receipt say that a symptom was turned to a visit? The wish for an appointment has the same name, but
    /// not the same clause.
    static boolean turnsSymptomAway(String receipt) {
        JsonNode body = JSON.readTree(receipt);
        boolean symptom = false;
        for (JsonNode label : body.path("labels")) {
            symptom |= SYMPTOMS.contains(label.asString());
        }
        for (JsonNode outcome : body.path("outcomes")) {
            boolean refused = outcome.path("outcome").asString().equals(OutcomeKind.BOOK_VISIT.id())
                    && !outcome.path("clause").asString().equals(Clause.APPOINTMENTS_REQUEST.id());
            if (refused) return symptom;
        }
        return false;
    }

    private static ObjectNode of(Outcome outcome, ZoneId zone) {
        ObjectNode json = JSON.createObjectNode();
        json.put("outcome", outcome.kind().id());
        json.put("clause", outcome.clause().id());
        json.put("pool", outcome.pool());
        json.put("flag", outcome.flag() == null ? null : outcome.flag().name());
        json.put("replyBy", text(outcome.replyBy(), zone));
        json.put("lookBy", text(outcome.lookBy(), zone));
        NumberRightNow call = outcome.call();
        if (call != null) {
            json.put("phone", call.phone());
            json.put("who", call.who().id());
        }
        json.putObject("words")
                .put("en", outcome.words().en())
                .put("es", outcome.words().es());
        ArrayNode steps = json.putArray("nextSteps");
        outcome.nextSteps().forEach(step -> steps.add(step.name()));
        ObjectNode facts = json.putObject("facts");
        outcome.facts().forEach(facts::put);
        return json;
    }

    private static @Nullable String text(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : Case.text(moment, zone);
    }
}
