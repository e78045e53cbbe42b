package health.lintel.decisions;

import health.lintel.facts.Draft.About;
import health.lintel.facts.Facts.Reach;
import health.lintel.facts.Standing;
import health.lintel.policy.Clause;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import health.lintel.practice.NumberRightNow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may write (clause `patients.only-ours` and POLICY, "Standing"). Asked after every matter has its
/// outcome: what is not open is replaced; bills, insurance, records and danger stay as they are.
final class StandingRules {
    private StandingRules() {}

    static final List<Rule> ALL = List.of(
            new Rule("about somebody who is not our patient", Clause.PATIENTS_ONLY_OURS, StandingRules::aboutOther),
            new Rule("not our patient yet, or no more", Clause.PATIENTS_ONLY_OURS, StandingRules::notOurs),
            new Rule("registered, not yet seen", Clause.VISIT_NEW_CONCERN, StandingRules::firstVisit),
            new Rule("messages are paused", Clause.CONDUCT_STANDARD, StandingRules::paused),
            new Rule("the patient has died", Clause.ADMIN_QUESTIONS, StandingRules::deceased));

    /// Matters that keep a door of their own when messages are closed.
    private static final Set<Topic> HAVE_A_LANE =
            Set.of(Topic.BILLING, Topic.INSURANCE, Topic.RESULTS, Topic.RECORDS_FORMS);

    private static final Set<Topic> CARE = Set.of(Topic.CLINICAL, Topic.REFILL);

    /// Suspended or in the notice period. For those whom only the portal reaches it stays open, monitored.
    static boolean isClosedToMessages(Case one) {
        boolean isPaused = one.standing() == Standing.SUSPENDED || one.standing() == Standing.ENDING;
        return isPaused && one.facts().patient().reach() != Reach.PORTAL_ONLY;
    }

    private static List<Outcome> aboutOther(Case one, List<Outcome> soFar) {
        boolean isThanks = one.isAbout(Topic.COURTESY);
        if (one.draft().about() != About.OTHER || isThanks) return soFar;
        return notOurPatient(one, lanesAndDangers(soFar), Situation.NOT_OURS, "about", "other");
    }

    private static List<Outcome> notOurs(Case one, List<Outcome> soFar) {
        if (one.draft().about() == About.OTHER || one.isAbout(Topic.COURTESY)) return soFar;
        if (one.standing() == Standing.FORMER) {
            List<Outcome> kept = lanesAndDangers(soFar);
            if (HAVE_A_LANE.containsAll(one.topics()) && !one.topics().isEmpty()) return kept;
            return notOurPatient(one, kept, Situation.NOT_OURS_ANY_MORE, "standing", "former");
        }
        if (one.standing() == Standing.PROSPECTIVE && isAboutCare(one)) {
            List<Outcome> kept = without(soFar, CARE);
            return notOurPatient(one, kept, Situation.NOT_OURS_YET, "standing", "prospective");
        }
        return soFar;
    }

    static boolean isAboutCare(Case one) {
        return one.isAbout(Topic.CLINICAL) || one.isAbout(Topic.REFILL);
    }

    private static List<Outcome> notOurPatient(
            Case one, List<Outcome> kept, Situation situation, String fact, String value) {
        Outcome refusal = Outcome.of(
                        OutcomeKind.NOT_OUR_PATIENT,
                        Clause.PATIENTS_ONLY_OURS,
                        null,
                        one.say(situation),
                        Step.BECOME_PATIENT,
                        Step.CALL,
                        Step.ASK_A_PERSON,
                        Step.EDIT)
                .to(isAboutCare(one) ? "clinical" : "front-desk")
                .because(fact, value);
        List<Outcome> all = new ArrayList<>(kept);
        all.add(refusal);
        return all;
    }

    /// Registered, not yet seen: no advice and no refills, but a first visit.
    private static List<Outcome> firstVisit(Case one, List<Outcome> soFar) {
        if (one.standing() != Standing.REGISTERED || one.draft().about() == About.OTHER) return soFar;
        if (!isAboutCare(one)) return soFar;
        List<Outcome> all = without(soFar, CARE);
        Words words = one.say(Situation.NEW_CONCERN_FIRST_VISIT);
        if (one.isAbout(Topic.CLINICAL)) {
            all.add(one.visitInstead(Clause.VISIT_NEW_CONCERN, Topic.CLINICAL, words));
        }
        boolean isCalled = soFar.stream()
                .anyMatch(o -> o.topic() == Topic.REFILL && o.kind().isCall());
        if (one.isAbout(Topic.REFILL) && isCalled) {
            soFar.stream().filter(o -> o.topic() == Topic.REFILL).forEach(all::add);
        } else if (one.isAbout(Topic.REFILL)) {
            all.add(one.visitInstead(Clause.REFILL_PHARMACY, Topic.REFILL, words));
        }
        return all;
    }

    /// Phone numbers and the appeal stand in for messages; the pharmacy, the bill, the card and the record
    /// stay.
    private static List<Outcome> paused(Case one, List<Outcome> soFar) {
        if (!isClosedToMessages(one) || one.draft().about() == About.OTHER) return soFar;
        List<Outcome> kept = new ArrayList<>(soFar);
        kept.removeIf(o -> isClosedWhilePaused(o));
        boolean isSomethingClosed = soFar.stream().anyMatch(o -> isClosedWhilePaused(o) && !hasLane(o));
        if (isSomethingClosed) kept.add(numberAndAppeal(one));
        return kept;
    }

    private static boolean isClosedWhilePaused(Outcome outcome) {
        boolean isThanks = outcome.topic() == Topic.COURTESY;
        return switch (outcome.kind()) {
            case DELIVER -> !isThanks;
            case BOOK_VISIT, BOOK_VISIT_ASKED_FOR -> true;
            default -> false;
        };
    }

    private static boolean hasLane(Outcome outcome) {
        return outcome.topic() != null && HAVE_A_LANE.contains(outcome.topic());
    }

    private static Outcome numberAndAppeal(Case one) {
        boolean isSuspended = one.standing() == Standing.SUSPENDED;
        Clause clause = isSuspended ? Clause.CONDUCT_STANDARD : Clause.CONDUCT_ENDING_CARE;
        NumberRightNow number =
                isAboutCare(one) ? one.numberRightNow() : one.calendar().numberForRoutine(one.sentAt());
        Situation situation = isSuspended ? Situation.SUSPENDED : Situation.ENDING_CARE;
        Words words = one.say(situation, Map.of("phone", number.phone()));
        return Outcome.of(OutcomeKind.CALL_PRACTICE, clause, Topic.ADMIN_OTHER, words, Step.CALL, Step.APPEAL)
                .calling(number)
                .because("standing", one.standing().id());
    }

    /// A family writes: nobody books a visit or asks a pharmacy; the front desk answers.
    private static List<Outcome> deceased(Case one, List<Outcome> soFar) {
        if (one.standing() != Standing.DECEASED || one.draft().about() == About.OTHER) return soFar;
        Set<Topic> closed = Set.of(Topic.CLINICAL, Topic.REFILL, Topic.APPOINTMENT);
        if (one.topics().stream().noneMatch(closed::contains)) return soFar;
        List<Outcome> all = without(soFar, closed);
        all.add(one.deliver(Clause.ADMIN_QUESTIONS, Topic.ADMIN_OTHER, one.say(Situation.ADMIN_DECEASED)));
        return all;
    }

    private static List<Outcome> without(List<Outcome> outcomes, Set<Topic> topics) {
        List<Outcome> others = new ArrayList<>(outcomes);
        others.removeIf(o -> o.topic() != null && topics.contains(o.topic()));
        return others;
    }

    /// What is open to everybody: numbers for danger, and the pages for bill, card and record.
    static List<Outcome> lanesAndDangers(List<Outcome> outcomes) {
        List<Outcome> kept = new ArrayList<>(outcomes);
        kept.removeIf(o -> !(o.topic() == null && o.kind().isCall())
                && !(o.kind().isLane() && !o.is(OutcomeKind.BOOK_VISIT_ASKED_FOR)));
        return kept;
    }
}
