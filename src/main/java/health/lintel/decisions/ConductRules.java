package health.lintel.decisions;

import health.lintel.policy.Clause;
import health.lintel.policy.Settings;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import health.lintel.triage.ThreatBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How it is said (clause `conduct.standard`). Asked last: what was said about danger stands first, always.
final class ConductRules {
    private ConductRules() {}

    static final List<Rule> ALL = List.of(
            new Rule("somebody else is in the account", Clause.CONDUCT_STANDARD, ConductRules::intruder),
            new Rule("warns us of a threat", Clause.CONDUCT_STANDARD, ConductRules::reported),
            new Rule("threatens us", Clause.CONDUCT_STANDARD, ConductRules::threat),
            new Rule("was warned and sends it anyway", Clause.CONDUCT_STANDARD, ConductRules::sentAnyway));

    /// Abuse is warned once, before sending; never in a language that the reader cannot judge, and never
    /// somebody who tells of a threat or whose account somebody else holds.
    static boolean mustWarn(Case one) {
        return warnsFirst(one) && isAbuse(one) && !one.draft().warned() && !threatens(one);
    }

    private static boolean warnsFirst(Case one) {
        return one.settings().conduct().has(Settings.ConductStep.WARN);
    }

    private static boolean isAbuse(Case one) {
        Reading reading = one.reading();
        boolean isJudged = !reading.languageUnsure() && one.policy().isOn(Clause.CONDUCT_STANDARD);
        return isJudged
                && reading.shows(Label.ABUSIVE)
                && !isThreatOf(one, ThreatBy.REPORTED)
                && !isThreatOf(one, ThreatBy.INTRUDER);
    }

    private static boolean isThreatOf(Case one, ThreatBy by) {
        return one.reading().threatBy() == by;
    }

    private static boolean threatens(Case one) {
        boolean isTheWriter = one.reading().threatBy() == null || isThreatOf(one, ThreatBy.WRITER);
        return one.reading().shows(Label.THREAT) && isTheWriter && one.policy().isOn(Clause.CONDUCT_STANDARD);
    }

    /// Security, not conduct: the account is locked, nothing of the chart is shown, and staff look within the
    /// hour.
    private static List<Outcome> intruder(Case one, List<Outcome> soFar) {
        if (!isThreatOf(one, ThreatBy.INTRUDER)) return soFar;
        List<Outcome> all = new ArrayList<>(soFar);
        all.removeIf(o -> !o.kind().isCall() && o.flag() != Flag.POSSIBLE_EMERGENCY);
        all.add(one.deliver(Clause.CONDUCT_STANDARD, Topic.ADMIN_OTHER, one.say(Situation.ACCOUNT_LOCKED))
                .lookedAtBy(lookBy(one))
                .because("threatBy", "intruder")
                .because("account", "locked for security")
                .because("pages", "lead"));
        return all;
    }

    /// A warning from a friend: the lead is paged and the message is delivered, whatever else comes of it.
    private static List<Outcome> reported(Case one, List<Outcome> soFar) {
        if (!one.reading().shows(Label.THREAT) || !isThreatOf(one, ThreatBy.REPORTED)) return soFar;
        List<Outcome> all = new ArrayList<>(soFar);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is(OutcomeKind.DELIVER)) {
                all.set(i, paging(one, all.get(i)));
                return all;
            }
        }
        Words words = one.say(
                Situation.THREAT_REPORTED,
                Map.of("emergencyLine", one.settings().emergency().lines().emergency()));
        all.add(paging(one, one.deliver(Clause.CONDUCT_STANDARD, Topic.ADMIN_OTHER, words)));
        return all;
    }

    private static Outcome paging(Case one, Outcome delivered) {
        Instant soon = lookBy(one);
        Instant owed = delivered.lookBy();
        return delivered
                .lookedAtBy(owed != null && owed.isBefore(soon) ? owed : soon)
                .because("threatBy", "reported")
                .because("pages", "lead");
    }

    /// A plain threat skips the warning and suspends; a doubtful one is held, and a person decides within the
    /// hour.
    private static List<Outcome> threat(Case one, List<Outcome> soFar) {
        if (!threatens(one)) return soFar;
        boolean isPlain = one.reading().threatCertain() && !one.reading().languageUnsure();
        Instant reviewBy = isPlain ? reviewBy(one) : lookBy(one);
        Situation situation = isPlain ? Situation.CONDUCT_THREAT_HELD : Situation.CONDUCT_DOUBTFUL_HELD;
        Outcome held = hold(one, situation, reviewBy)
                .lookedAtBy(lookBy(one))
                .because("threat", isPlain ? "plain" : "doubtful")
                .because("suspends", isPlain ? "at once" : "not unless a person decides so")
                .because("pages", "lead");
        return inPlaceOfDeliveries(soFar, held);
    }

    private static List<Outcome> sentAnyway(Case one, List<Outcome> soFar) {
        if (!isAbuse(one) || warnsFirst(one) && !one.draft().warned() || threatens(one)) return soFar;
        Outcome held = hold(one, Situation.CONDUCT_HELD, reviewBy(one)).because("suspends", "at once");
        return inPlaceOfDeliveries(soFar, held);
    }

    private static Outcome hold(Case one, Situation situation, Instant reviewBy) {
        return Outcome.of(
                        OutcomeKind.HOLD_CONDUCT,
                        Clause.CONDUCT_STANDARD,
                        null,
                        one.say(situation, Map.of("reviewBy", reviewBy)),
                        Step.LET_A_PERSON_LOOK,
                        Step.APPEAL,
                        Step.CALL)
                .answeredBy(reviewBy);
    }

    /// Danger to anybody in the words is delivered first, always; the hold takes the place of every other
    /// delivery.
    private static List<Outcome> inPlaceOfDeliveries(List<Outcome> soFar, Outcome held) {
        List<Outcome> all = new ArrayList<>(soFar);
        all.removeIf(o -> o.is(OutcomeKind.DELIVER) && !o.isDeliveredForSafety());
        all.add(held);
        return all;
    }

    private static Instant reviewBy(Case one) {
        return one.endOfOpenDay(one.settings().conduct().reviewWithinOpenDays());
    }

    private static Instant lookBy(Case one) {
        return one.afterOpenHours(one.settings().conduct().threatWithinOpenHours());
    }
}
