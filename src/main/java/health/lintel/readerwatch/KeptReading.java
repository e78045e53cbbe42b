package health.lintel.readerwatch;

import health.lintel.decisions.OutcomeKind;
import health.lintel.decisions.Receipt;
import health.lintel.triage.Evidence;
import health.lintel.triage.Label;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the reader said of a message, as its receipt keeps it.
///
/// @param reader    name and version; empty if reading failed
/// @param turnsAway the portal's first answer was "not here"
public record KeptReading(
        Set<Label> labels,
        String language,
        boolean personFirst,
        boolean turnsAway,
        List<Evidence> evidence,
        String reader) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public KeptReading {
        labels = Set.copyOf(labels);
        evidence = List.copyOf(evidence);
    }

    static KeptReading of(Receipt receipt) {
        JsonNode reading = JSON.readTree(receipt.body()).path("reading");
        Set<Label> labels = EnumSet.noneOf(Label.class);
        for (JsonNode label : reading.path("labels")) labels.add(Label.valueOf(label.asString()));
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode found : reading.path("evidence")) {
            evidence.add(new Evidence(
                    Label.valueOf(found.path("label").asString()),
                    found.path("start").asInt(),
                    found.path("end").asInt(),
                    found.path("why").asString("")));
        }
        boolean failed = !reading.isObject();
        return new KeptReading(
                labels,
                reading.path("language").asString("en"),
                failed || reading.path("humanFirst").asBoolean(false),
                OutcomeKind.valueOf(receipt.outcome()).turnsAway(),
                evidence,
                reading.path("reader").asString(""));
    }

    /// Neither danger nor doubt was seen: nobody was asked to look sooner.
    boolean isUnflagged() {
        return !personFirst && labels.stream().noneMatch(Label::isSafety);
    }
}
