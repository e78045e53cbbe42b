package health.lintel.decisions;

import health.lintel.decisions.Decision.Ask;
import health.lintel.decisions.Decision.Continued;
import health.lintel.decisions.Decision.RuleAnswer;
import health.lintel.facts.Draft;
import health.lintel.facts.Draft.About;
import health.lintel.facts.Facts;
import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Situation;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides what comes of a message. Pure: the same draft, reading, facts, policy version, calendar and roster
/// always give the same decision.
public final class Decisions {
    private Decisions() {}

    /// What a receptionist would ask, in this order: is anybody in danger, what is it about, may this person
    /// write about it here, what must a nurse see all the same, and how is it said.
    static final List<Rule> RULES = Stream.of(
                    UrgentRules.FIRST,
                    ClinicalRules.ALL,
                    RefillRules.ALL,
                    AdministrativeRules.ALL,
                    SensitiveRules.ALL,
                    StandingRules.ALL,
                    AgeRules.ALL,
                    UrgentRules.LAST,
                    ConductRules.ALL,
                    FeeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Comparator<Outcome> GRAVEST_FIRST =
            Comparator.<Outcome>comparingInt(outcome -> outcome.kind().rank()).thenComparing(Outcome::clause);

    public static Decision decide(
            Draft draft, Reading reading, Facts facts, PolicyVersion policy, PracticeCalendar calendar, Roster roster) {
        Case one = new Case(draft, reading, facts, policy, calendar, roster);
        List<Outcome> outcomes = List.of();
        List<RuleAnswer> asked = new ArrayList<>();
        for (Rule rule : RULES) {
            if (!rule.isAskedUnder(policy)) continue;
            List<Outcome> before = outcomes;
            outcomes = rule.ask(one, before);
            asked.add(new RuleAnswer(rule.name(), rule.clause(), difference(before, outcomes)));
        }
        boolean warns = ConductRules.mustWarn(one);
        asked.add(new RuleAnswer("is abusive and not yet warned", Clause.CONDUCT_STANDARD, warns ? "warn" : "no"));
        boolean asks = reading.shows(Label.NOT_THE_PATIENT) && draft.about() == About.SELF;
        asked.add(new RuleAnswer("seems to be about somebody else", Clause.PATIENTS_ONLY_OURS, asks ? "ask" : "no"));
        return new Decision(
                inOrder(outcomes),
                warns ? Clause.CONDUCT_STANDARD : null,
                warns ? one.say(Situation.CONDUCT_WARNING) : null,
                asks ? Ask.SUBJECT : null,
                asked,
                policy.id(),
                draft.continued() ? Continued.FROM_STOP_PAGE : Continued.NO);
    }

    /// What one rule added (+) and took away (-), or "no".
    private static String difference(List<Outcome> before, List<Outcome> after) {
        if (before.equals(after)) return "no";
        Stream<String> gone = before.stream().filter(o -> !after.contains(o)).map(o -> "-" + name(o));
        Stream<String> come = after.stream().filter(o -> !before.contains(o)).map(o -> "+" + name(o));
        return Stream.concat(gone, come).collect(Collectors.joining(" "));
    }

    private static String name(Outcome outcome) {
        return outcome.kind().id() + "/" + outcome.clause().id();
    }

    /// Gravest first, ties by the clause table; one number to call, one page for each lane, one delivery to a
    /// pool under a clause.
    private static List<Outcome> inOrder(List<Outcome> outcomes) {
        Map<List<Object>, Outcome> distinct = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            distinct.putIfAbsent(sameness(outcome), outcome);
        }
        return distinct.values().stream().sorted(GRAVEST_FIRST).toList();
    }

    private static List<Object> sameness(Outcome outcome) {
        if (outcome.is(OutcomeKind.DELIVER) || outcome.is(OutcomeKind.BOOK_VISIT)) {
            return List.of(
                    outcome.kind(),
                    outcome.clause(),
                    Objects.requireNonNullElse(outcome.pool(), ""),
                    Objects.requireNonNullElse(outcome.flag(), ""));
        }
        return List.of(outcome.kind());
    }
}
