package health.lintel.cli;

import health.lintel.decisions.Decision;
import health.lintel.decisions.DecisionJson;
import health.lintel.decisions.Decisions;
import health.lintel.decisions.Outcome;
import health.lintel.decisions.OutcomeKind;
import health.lintel.policy.PolicyVersion;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import health.lintel.simulation.Change;
import health.lintel.simulation.Comparison;
import health.lintel.triage.Reading;
import health.lintel.triage.Triage;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Decides messages as the portal would, one after the other, and counts what came of them. It keeps counts
/// only.
final class Simulation {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A policy with the calendar of its practice.
    private record Tried(PolicyVersion policy, PracticeCalendar calendar) {
        Tried(PolicyVersion policy) {
            this(policy, new PracticeCalendar(policy.practice()));
        }

        /// As the portal does: what cannot be decided goes to the front desk.
        Decision decide(SimulatedMessage message, Reading reading) {
            try {
                return Decisions.decide(message.draft(), reading, message.facts(), policy, calendar, Roster.always());
            } catch (RuntimeException e) {
                System.err.println(message.id() + " could not be decided: " + e);
                return Decision.failed(message.draft().sentAt(), policy, calendar);
            }
        }
    }

    private final Triage triage = new Triage();
    private final Tried tried;
    private final @Nullable Tried baseline;
    private final @Nullable Comparison comparison;
    private long messages;
    private long badLines;
    private long turnedAway;
    private long changed;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, Long> baselineOutcomes = new TreeMap<>();
    private final Map<String, Long> pools = new TreeMap<>();
    private final Map<String, Long> baselinePools = new TreeMap<>();
    private final Map<String, Long> changes = new TreeMap<>();

    /// @param comparison counts for a report as well; null where none is asked for
    Simulation(PolicyVersion policy, @Nullable PolicyVersion baseline, @Nullable Comparison comparison) {
        this.tried = new Tried(policy);
        this.baseline = baseline == null ? null : new Tried(baseline);
        this.comparison = comparison;
    }

    /// The line of output for one message.
    ObjectNode decide(SimulatedMessage message) {
        Reading reading = message.reading(triage);
        Decision decision = tried.decide(message, reading);
        messages++;
        if (decision.outcomes().stream().anyMatch(o -> o.kind().turnsAway())) turnedAway++;
        count(decision, outcomes, pools);
        if (baseline != null) compare(baseline.decide(message, reading), decision);
        if (comparison != null) comparison.add(message.past(reading));
        ObjectNode json = JSON.createObjectNode();
        json.set("id", message.id());
        json.setAll(DecisionJson.of(
                decision, reading.labels(), tried.policy().practice().zone()));
        return json;
    }

    void countBadLine() {
        badLines++;
    }

    boolean hasBadLines() {
        return badLines > 0;
    }

    private void compare(Decision before, Decision now) {
        count(before, baselineOutcomes, baselinePools);
        String then = Change.inShort(before);
        String after = Change.inShort(now);
        if (then.equals(after)) return;
        changed++;
        changes.merge(then + " -> " + after, 1L, Long::sum);
    }

    private static void count(Decision decision, Map<String, Long> outcomes, Map<String, Long> pools) {
        Set<String> reached = new LinkedHashSet<>();
        for (Outcome outcome : decision.outcomes()) {
            outcomes.merge(outcome.kind().id(), 1L, Long::sum);
            if (outcome.kind() == OutcomeKind.DELIVER) reached.add(Objects.requireNonNullElse(outcome.pool(), ""));
        }
        reached.forEach(pool -> pools.merge(pool, 1L, Long::sum));
    }

    /// The last line: how often each outcome came, and the share of messages that reached each pool.
    ObjectNode summary() {
        ObjectNode last = JSON.createObjectNode();
        ObjectNode summary = last.putObject("summary");
        summary.put("policy", tried.policy().id());
        summary.put("messages", messages);
        summary.put("badLines", badLines);
        summary.put("turnedAway", turnedAway);
        putCounts(summary.putObject("outcomes"), outcomes);
        putShares(summary.putObject("reached"), tried.policy(), pools);
        if (baseline != null) {
            ObjectNode compared = summary.putObject("baseline");
            compared.put("policy", baseline.policy().id());
            putCounts(compared.putObject("outcomes"), baselineOutcomes);
            putShares(compared.putObject("reached"), baseline.policy(), baselinePools);
            compared.put("changed", changed);
            compared.put("changedShare", share(changed));
            putCounts(compared.putObject("changes"), changes);
        }
        return last;
    }

    private static void putCounts(ObjectNode json, Map<String, Long> counts) {
        counts.forEach(json::put);
    }

    private void putShares(ObjectNode json, PolicyVersion policy, Map<String, Long> counts) {
        Map<String, Long> all = new TreeMap<>(counts);
        policy.pools().keySet().forEach(pool -> all.putIfAbsent(pool, 0L));
        all.forEach((pool, count) -> json.putObject(pool).put("messages", count).put("share", share(count)));
    }

    private double share(long count) {
        return messages == 0 ? 0 : Math.round(count * 10_000.0 / messages) / 10_000.0;
    }
}
