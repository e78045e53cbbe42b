package health.lintel.decisions;

import health.lintel.facts.Draft.About;
import health.lintel.facts.Standing;
import health.lintel.policy.Clause;
import health.lintel.policy.Settings;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import health.lintel.practice.NumberRightNow;
import health.lintel.triage.Danger;
import health.lintel.triage.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Danger in the words (clauses `urgent.emergency`, `urgent.same-day`, `urgent.unsure`): asked first, in every
/// lane.
final class UrgentRules {
    private UrgentRules() {}

    static final List<Rule> FIRST = List.of(
            Rule.adding("somebody may hurt themselves", Clause.URGENT_EMERGENCY, UrgentRules::selfHarm),
            Rule.adding("this is for 911", Clause.URGENT_EMERGENCY, UrgentRules::emergency),
            Rule.adding("this cannot wait until tomorrow", Clause.URGENT_SAME_DAY, UrgentRules::sameDay),
            Rule.adding("unsure, and the office is closed", Clause.URGENT_UNSURE, UrgentRules::unsureWhenClosed));

    /// Asked after every matter has its outcome: what names a danger, or may name one, is never turned away.
    static final List<Rule> LAST = List.of(
            new Rule("unsure: a person looks first", Clause.URGENT_UNSURE, UrgentRules::deliverUnsure),
            new Rule("urgent words reach a nurse", Clause.URGENT_SAME_DAY, UrgentRules::deliverUrgent),
            new Rule("danger reaches a nurse", Clause.URGENT_EMERGENCY, UrgentRules::deliverDanger));

    private static List<Outcome> selfHarm(Case one) {
        if (!one.reading().shows(Label.SELF_HARM)) return List.of();
        Words words = one.say(Situation.CALL_988, lines(one));
        return List.of(Outcome.of(
                        OutcomeKind.CALL_988, Clause.URGENT_EMERGENCY, null, words, Step.CALL, Step.NOT_NOW, Step.EDIT)
                .because("line", one.settings().emergency().lines().selfHarm()));
    }

    private static List<Outcome> emergency(Case one) {
        if (!one.reading().shows(Label.EMERGENCY)) return List.of();
        Settings.Lines lines = one.settings().emergency().lines();
        Outcome call = Outcome.of(
                        OutcomeKind.CALL_911,
                        Clause.URGENT_EMERGENCY,
                        null,
                        one.say(Situation.CALL_911, lines(one)),
                        Step.CALL,
                        Step.NOT_NOW,
                        Step.EDIT)
                .because("line", lines.emergency());
        return List.of(withLinesThatFit(one, call));
    }

    private static List<Outcome> sameDay(Case one) {
        if (!one.showsUrgent()) return List.of();
        Outcome call = callNow(one, Clause.URGENT_SAME_DAY, null, sameDayWords(one));
        return List.of(withLinesThatFit(one, call));
    }

    /// Poison and domestic-violence lines, where they fit.
    private static Outcome withLinesThatFit(Case one, Outcome call) {
        Settings.Lines lines = one.settings().emergency().lines();
        Outcome fitting = call;
        if (one.reading().dangers().contains(Danger.POISON)) {
            Words words = one.say(Situation.CALL_POISON, Map.of("poisonLine", lines.poison()));
            fitting = fitting.saying(fitting.words().and(words)).because("poisonLine", lines.poison());
        }
        if (one.reading().dangers().contains(Danger.VIOLENCE_AT_HOME)) {
            Words words = one.say(Situation.CALL_VIOLENCE, Map.of("violenceLine", lines.violenceAtHome()));
            fitting = fitting.saying(fitting.words().and(words)).because("violenceLine", lines.violenceAtHome());
        }
        return fitting;
    }

    /// The clause: "closed: the same-day panel is shown before sending".
    private static List<Outcome> unsureWhenClosed(Case one) {
        boolean isAsked = one.reading().humanFirst() && !one.showsUrgent() && !one.showsEmergency();
        if (!isAsked || one.calendar().isOpen(one.sentAt())) return List.of();
        NumberRightNow number = one.numberRightNow();
        Words words =
                one.say(Situation.UNSURE_CLOSED, Map.of("phone", number.phone(), "opensNext", number.opensNext()));
        return List.of(callNow(one, Clause.URGENT_UNSURE, null, words));
    }

    /// The one number that is right at the moment of sending.
    static Outcome callNow(Case one, Clause clause, @Nullable Topic topic, Words words) {
        NumberRightNow number = one.numberRightNow();
        Outcome call = Outcome.of(OutcomeKind.CALL_PRACTICE, clause, topic, words, Step.CALL, Step.SEND, Step.EDIT)
                .calling(number)
                .because("opensNext", one.text(number.opensNext()));
        return number.rosterEmpty() ? call.because("alarm", "nobody is on call") : call;
    }

    static Words sameDayWords(Case one) {
        NumberRightNow number = one.numberRightNow();
        Map<String, Object> values = Map.of(
                "phone", number.phone(),
                "opensNext", number.opensNext(),
                "officePhone", one.policy().practice().phones().office());
        return one.say(
                switch (number.who()) {
                    case OFFICE -> Situation.SAME_DAY_OFFICE;
                    case SERVICE -> Situation.SAME_DAY_SERVICE;
                    case ON_CALL -> Situation.SAME_DAY_ON_CALL;
                },
                values);
    }

    private static Map<String, Object> lines(Case one) {
        Settings.Lines lines = one.settings().emergency().lines();
        return Map.of("emergencyLine", lines.emergency(), "selfHarmLine", lines.selfHarm());
    }

    private static List<Outcome> deliverUnsure(Case one, List<Outcome> soFar) {
        if (!one.reading().humanFirst()) return soFar;
        List<Outcome> kept = new ArrayList<>(soFar);
        kept.removeIf(outcome -> outcome.kind().turnsAway());
        // a danger that was read outranks the doubt: the rule after this one delivers it, and sooner
        if (one.showsEmergency()) return kept;
        kept = withoutClinical(kept);
        Instant lookBy = one.afterOpenHours(one.settings().unsure().lookWithinOpenHours());
        Situation situation = one.reading().languageUnsure() ? Situation.UNSURE_LANGUAGE : Situation.UNSURE_DELIVERED;
        kept.add(one.deliver(Clause.URGENT_UNSURE, Topic.CLINICAL, one.say(situation, Map.of("lookBy", lookBy)))
                .flagged(Flag.PERSON_FIRST)
                .lookedAtBy(lookBy));
        return kept;
    }

    /// Continued past the same-day panel: read within so many open hours. The suspended and the former are
    /// given the telephone alone (POLICY, "Standing").
    private static List<Outcome> deliverUrgent(Case one, List<Outcome> soFar) {
        if (!one.showsUrgent() && !runsOutOfVitalMedicine(soFar) || one.showsEmergency()) return soFar;
        if (one.reading().humanFirst() || !mayWrite(one)) return soFar;
        Instant lookBy = one.afterOpenHours(one.settings().sameDay().readWithinOpenHours());
        Words words = one.say(Situation.SAME_DAY_DELIVERED, Map.of("lookBy", lookBy));
        return delivered(one, soFar, Clause.URGENT_SAME_DAY, words, lookBy, null);
    }

    /// By the chart, where the words did not say it: going on from the number must lead to a nurse all the same.
    private static boolean runsOutOfVitalMedicine(List<Outcome> soFar) {
        boolean isForToday = soFar.stream()
                .anyMatch(each -> each.is(OutcomeKind.CALL_PRACTICE) && each.clause() == Clause.REFILL_PHARMACY);
        boolean isSent = soFar.stream().anyMatch(each -> each.is(OutcomeKind.DELIVER) && each.topic() == Topic.REFILL);
        return isForToday && !isSent;
    }

    private static boolean mayWrite(Case one) {
        return one.draft().about() != About.OTHER
                && !StandingRules.isClosedToMessages(one)
                && one.standing() != Standing.FORMER;
    }

    /// Continued past the stop page: a nurse reads it within so many open minutes, whatever the window, the
    /// standing and whoever it is about. To a former patient only the stop page is open (POLICY, "Standing").
    private static List<Outcome> deliverDanger(Case one, List<Outcome> soFar) {
        if (!one.showsEmergency() || one.standing() == Standing.FORMER) return soFar;
        Duration soon = Duration.ofMinutes(one.settings().emergency().readWithinOpenMinutes());
        Instant lookBy = one.calendar().afterOpenTime(one.sentAt(), soon);
        Map<String, Object> values = Map.of(
                "lookBy",
                lookBy,
                "emergencyLine",
                one.settings().emergency().lines().emergency());
        Words words = one.say(Situation.EMERGENCY_DELIVERED, values);
        return delivered(one, soFar, Clause.URGENT_EMERGENCY, words, lookBy, Flag.POSSIBLE_EMERGENCY);
    }

    /// The clinical matter, delivered: under its own clause when that had opened, else under the clause of the
    /// danger.
    private static List<Outcome> delivered(
            Case one, List<Outcome> soFar, Clause clause, Words words, Instant lookBy, @Nullable Flag flag) {
        Outcome open = soFar.stream()
                .filter(outcome -> outcome.is(OutcomeKind.DELIVER) && outcome.topic() == Topic.CLINICAL)
                .findFirst()
                .orElseGet(() -> one.deliver(clause, Topic.CLINICAL, words));
        List<Outcome> all = withoutClinical(soFar);
        all.add(open.saying(words).flagged(flag == null ? open.flag() : flag).lookedAtBy(lookBy));
        return all;
    }

    private static List<Outcome> withoutClinical(List<Outcome> outcomes) {
        List<Outcome> others = new ArrayList<>(outcomes);
        others.removeIf(outcome -> outcome.topic() == Topic.CLINICAL);
        return others;
    }
}
