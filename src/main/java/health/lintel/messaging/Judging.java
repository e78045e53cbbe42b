package health.lintel.messaging;

import health.lintel.datatypes.Ids;
import health.lintel.datatypes.ReceiptId;
import health.lintel.decisions.Decision;
import health.lintel.decisions.DecisionJson;
import health.lintel.decisions.Decisions;
import health.lintel.decisions.Receipt;
import health.lintel.facts.Draft.Shown;
import health.lintel.facts.Echo;
import health.lintel.facts.Facts;
import health.lintel.facts.Lane;
import health.lintel.people.ChartAccess;
import health.lintel.policy.Policies;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Settings;
import health.lintel.practice.OnCallRoster;
import health.lintel.practice.PracticeCalendar;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import health.lintel.triage.Triage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a draft, gathers the facts and decides. If any of it fails the message still reaches people: closed to
/// nobody.
@Component
class Judging {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What staff take down is in their words: how a caller spoke is a witnessed case for the lead, not a reading.
    private static final Set<Label> TONE = Set.of(Label.ABUSIVE, Label.THREAT);

    private final RecentReadings readings = new RecentReadings(new Triage());
    private final ChartFacts chart;
    private final Policies policies;
    private final OnCallRoster roster;

    Judging(ChartFacts chart, Policies policies, OnCallRoster roster) {
        this.chart = chart;
        this.policies = policies;
        this.roster = roster;
    }

    Judgement judge(ChartAccess access, Draft draft, @Nullable Conversation thread, Instant at) {
        Policies.InForce inForce = policies.inForce();
        PolicyVersion policy = inForce.policy();
        PracticeCalendar calendar = inForce.calendar();
        health.lintel.facts.Draft asked =
                asked(access, draft, at, policy.settings().ages());
        Reading reading = null;
        Facts facts = null;
        try {
            reading = readings.of(draft.text());
            if (access.isStaff()) reading = reading.without(TONE);
            facts = chart.of(access, thread, calendar.dayOf(at));
            Decision decision = Decisions.decide(asked, reading, facts, policy, calendar, roster);
            return new Judgement(asked, reading, facts, decision, inForce);
        } catch (RuntimeException e) {
            LOG.error("Reading or deciding draft {} failed", draft.id(), e);
            return new Judgement(asked, reading, facts, Decision.failed(at, policy, calendar), inForce);
        }
    }

    private health.lintel.facts.Draft asked(ChartAccess access, Draft draft, Instant at, Settings.@Nullable Ages ages) {
        Set<Shown> shown = EnumSet.noneOf(Shown.class);
        if (draft.shown().contains(Draft.Shown.STOP_PAGE)) shown.add(Shown.STOP_PAGE);
        if (draft.shown().contains(Draft.Shown.CONDUCT_WARNING)) shown.add(Shown.CONDUCT_WARNING);
        if (access.isStaff()) shown.add(Shown.TAKEN_DOWN);
        Lane lane = draft.lane() == null ? null : Lane.of(draft.lane()).orElse(null);
        var about = switch (draft.about()) {
            case OTHER -> health.lintel.facts.Draft.About.OTHER;
            case HELPED -> helped(access, ages);
            case SELF ->
                access.ground() == ChartAccess.Ground.HELPER || draft.shown().contains(Draft.Shown.SUBJECT)
                        ? helped(access, ages)
                        : health.lintel.facts.Draft.About.SELF;
        };
        return new health.lintel.facts.Draft(draft.text(), lane, about, at, shown);
    }

    /// Only a practice that sets ages tells a guardian's grant from one that a grown-up gave.
    private health.lintel.facts.Draft.About helped(ChartAccess access, Settings.@Nullable Ages ages) {
        return ages != null && chart.isGuardian(access, ages.guardianUntil())
                ? health.lintel.facts.Draft.About.WARD
                : health.lintel.facts.Draft.About.HELPED;
    }

    /// What it takes to decide the same again without the words: see `docs/simulation.md`.
    private ObjectNode again(Judgement judgement, Instant at) {
        health.lintel.facts.Draft words = judgement.asked();
        Facts facts = judgement.facts();
        ObjectNode json = JSON.createObjectNode();
        json.put("lane", words.lane() == null ? null : words.lane().id());
        json.put("about", words.about().id());
        json.set("shown", JSON.valueToTree(words.shown().stream().sorted().toList()));
        json.put("onCall", roster.coversAt(at));
        if (facts != null) {
            Echo echo = Echo.of(words.text(), facts, judgement.under().policy().settings());
            json.set("words", JSON.valueToTree(echo.words()));
            json.set(
                    "systems", JSON.valueToTree(echo.systems().stream().sorted().toList()));
        }
        return json;
    }

    /// The receipt of a judgement: where in the words the evidence lies, never the words.
    Receipt receipt(ChartAccess access, Draft draft, Judgement judgement, Instant at) {
        Decision decision = judgement.decision();
        Reading reading = judgement.reading();
        ObjectNode body = DecisionJson.receipt(
                decision,
                reading == null ? Set.of() : reading.labels(),
                judgement.under().calendar().practice().zone());
        body.set("reading", JSON.valueToTree(reading));
        body.set("known", JSON.valueToTree(judgement.facts()));
        body.put("lane", draft.lane());
        body.put("about", draft.about().name().toLowerCase(java.util.Locale.ROOT));
        body.set("again", again(judgement, at));
        String outcome = decision.first().kind().id();
        return new Receipt(
                new ReceiptId(Ids.next()),
                access.patient(),
                access.actor(),
                "draft/" + draft.id(),
                at,
                judgement.under().number(),
                outcome,
                body.toString(),
                List.of(new Receipt.Act(at, null, "SHOWN " + outcome)));
    }
}
