package health.lintel.decisions;

import health.lintel.facts.Facts.Booked;
import health.lintel.facts.Facts.Medicine;
import health.lintel.facts.Facts.TestResult;
import health.lintel.facts.Facts.Visit;
import health.lintel.facts.FollowUpWindows;
import health.lintel.facts.Lane;
import health.lintel.facts.Medicines;
import health.lintel.facts.SameMatter;
import health.lintel.facts.Window;
import health.lintel.policy.Clause;
import health.lintel.policy.Settings;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.VisitType;
import health.lintel.triage.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Clinical matters (clauses `length.turns`, `follow-up.window`, `results.ours`, `visit.coming`, else
/// `visit.new-concern`): the first that has an answer gives it.
final class ClinicalRules {
    private ClinicalRules() {}

    static final List<Rule> ALL = List.of(
            clinical("this practice takes no health questions", Clause.VISIT_NEW_CONCERN, ClosedTopics::clinical)
                    .where(policy -> !policy.route(Topic.CLINICAL).isOpen()),
            clinical("the thread's turns are used up", Clause.LENGTH_TURNS, ThreadRules::turnsUsedUp),
            clinical("asks what a result of ours means", Clause.RESULTS_OURS, ClinicalRules::meaningOfResult),
            clinical("belongs to a recent visit", Clause.FOLLOW_UP_WINDOW, ClinicalRules::followUp),
            clinical("belongs to an open thread", Clause.LENGTH_TURNS, ThreadRules::openThread),
            clinical("is about a result of ours", Clause.RESULTS_OURS, ClinicalRules::namedResult),
            clinical("prepares for a booked visit", Clause.VISIT_COMING, ClinicalRules::visitComing),
            clinical("nobody looked the visits up", Clause.FOLLOW_UP_WINDOW, ClinicalRules::visitsUnknown),
            clinical("needs a visit", Clause.VISIT_NEW_CONCERN, ClinicalRules::newConcern),
            new Rule("a side effect of our medicine", Clause.VISIT_NEW_CONCERN, ClinicalRules::sideEffect));

    /// Asked only while the clinical matter has no outcome yet.
    private static Rule clinical(String name, Clause clause, Function<Case, @Nullable Outcome> question) {
        return new Rule(name, clause, (one, soFar) -> {
            boolean isAnswered = soFar.stream().anyMatch(outcome -> outcome.topic() == Topic.CLINICAL);
            Outcome found = !one.isAbout(Topic.CLINICAL) || isAnswered ? null : question.apply(one);
            if (found == null) return soFar;
            List<Outcome> more = new ArrayList<>(soFar);
            more.add(found);
            return more;
        });
    }

    private static @Nullable Outcome followUp(Case one) {
        if (!one.policy().isOn(Clause.FOLLOW_UP_WINDOW)) return null;
        Outcome inDoubt = null;
        for (Window window : FollowUpWindows.openAt(one.sentAt(), one.facts(), one.settings(), one.calendar())) {
            switch (SameMatter.of(one.draft(), one.reading(), window)) {
                case SAME -> {
                    return inWindow(one, window, windowSituation(window));
                }
                case IN_DOUBT -> {
                    Outcome doubtful = inWindow(one, window, Situation.FOLLOW_UP_MAY_BE_NEW);
                    if (inDoubt == null) inDoubt = doubtful.flagged(Flag.MAY_BE_NEW);
                }
                case DIFFERENT -> {}
            }
        }
        return inDoubt;
    }

    private static Situation windowSituation(Window window) {
        return window.kind() == Window.Kind.VISIT ? Situation.FOLLOW_UP_OPEN : Situation.FOLLOW_UP_GRANT;
    }

    static Outcome inWindow(Case one, Window window, Situation situation) {
        LocalDate opened = window.opened();
        Map<String, Object> values = opened == null
                ? Map.of("windowEnds", window.lastDay())
                : Map.of("windowEnds", window.lastDay(), "visitDate", opened);
        Outcome delivered = one.deliver(Clause.FOLLOW_UP_WINDOW, Topic.CLINICAL, one.say(situation, values));
        String opener = switch (window.kind()) {
            case VISIT -> "visit";
            case STAFF_THREAD -> "thread";
            case GRANT -> "grant";
        };
        return delivered
                .because(opener, opened == null ? window.matter() : opened)
                .because("windowEnds", window.lastDay());
    }

    private static @Nullable Outcome meaningOfResult(Case one) {
        if (!one.isAbout(Topic.RESULTS) || !one.reading().shows(Label.MEDICAL_QUESTION)) return null;
        if (!one.policy().isOn(Clause.RESULTS_OURS)) return null;
        List<TestResult> results = one.facts().results();
        if (results == null) return meaning(one);
        Optional<TestResult> open = openResults(one).findFirst();
        return open.map(result -> meaning(one).because("result", result.name())).orElse(null);
    }

    private static @Nullable Outcome namedResult(Case one) {
        if (!one.policy().isOn(Clause.RESULTS_OURS) || !one.reading().shows(Label.MEDICAL_QUESTION)) return null;
        return openResults(one)
                .filter(result -> SameMatter.sharesWords(one.draft().text(), result.name()))
                .findFirst()
                .map(result -> meaning(one).because("result", result.name()))
                .orElse(null);
    }

    private static Outcome meaning(Case one) {
        return one.deliver(Clause.RESULTS_OURS, Topic.CLINICAL, one.say(Situation.RESULTS_MEANING));
    }

    /// From release until so many days after our comment, that last day included.
    private static Stream<TestResult> openResults(Case one) {
        List<TestResult> results = one.facts().results();
        if (results == null) return Stream.empty();
        Settings.Results settings = one.settings().results();
        return results.stream()
                .filter(result -> !result.releasedAt().isAfter(one.sentAt()))
                .filter(result -> result.commentedAt() == null
                        || !one.today()
                                .isAfter(one.calendar()
                                        .dayOf(result.commentedAt())
                                        .plusDays(settings.daysAfterComment())));
    }

    /// A question, not a complaint: what hurts now is not about preparing.
    private static @Nullable Outcome visitComing(Case one) {
        if (!one.policy().isOn(Clause.VISIT_COMING) || one.draft().lane() == Lane.NEW_CONCERN) return null;
        if (one.reading().showsAny(Label.SYMPTOM, Label.MEDICATION_EFFECT)) return null;
        return booked(one)
                .map(visit -> new Ahead(visit, SameMatter.likeness(one.draft(), one.reading(), visit.reason())))
                .filter(coming -> coming.likeness() != SameMatter.DIFFERENT)
                .min(Comparator.comparing(Ahead::likeness)
                        .thenComparing(coming -> coming.visit().start()))
                .map(coming -> prepares(one, coming.visit()))
                .orElse(null);
    }

    private record Ahead(Booked visit, SameMatter likeness) {}

    private static Outcome prepares(Case one, Booked visit) {
        LocalDate day = one.calendar().dayOf(visit.start());
        return one.deliver(
                        Clause.VISIT_COMING, Topic.CLINICAL, one.say(Situation.VISIT_COMING, Map.of("visitDate", day)))
                .because("bookedVisit", day);
    }

    private static Stream<Booked> booked(Case one) {
        List<Booked> upcoming = one.facts().upcoming();
        if (upcoming == null) return Stream.empty();
        return upcoming.stream()
                .filter(visit -> visit.start().isAfter(one.sentAt()))
                .filter(visit -> visit.type() != VisitType.CANCELLED && visit.type() != VisitType.NO_SHOW);
    }

    /// Nobody is turned away because of what was not looked up.
    private static @Nullable Outcome visitsUnknown(Case one) {
        if (one.facts().visits() != null || one.draft().lane() == Lane.NEW_CONCERN) return null;
        if (!one.policy().isOn(Clause.FOLLOW_UP_WINDOW)) return null;
        return one.deliver(Clause.FOLLOW_UP_WINDOW, Topic.CLINICAL, one.say(Situation.FOLLOW_UP_MAY_BE_NEW))
                .flagged(Flag.MAY_BE_NEW)
                .because("visits", "unknown");
    }

    private static Outcome newConcern(Case one) {
        if (!one.policy().isOn(Clause.VISIT_NEW_CONCERN)) {
            return one.deliver(Clause.VISIT_NEW_CONCERN, Topic.CLINICAL, one.say(Situation.NEW_CONCERN_WELCOME))
                    .flagged(Flag.MAY_BE_NEW);
        }
        if (one.settings().newConcern().turnedTo() == Settings.TurnedTo.E_VISIT) {
            return one.visitInstead(Clause.VISIT_NEW_CONCERN, Topic.CLINICAL, one.say(Situation.NEW_CONCERN_E_VISIT))
                    .because("turnedTo", "e-visit")
                    .because("lastVisit", lastVisit(one));
        }
        return turnedToVisit(one);
    }

    private static Outcome turnedToVisit(Case one) {
        LocalDate near = booked(one)
                .map(visit -> one.calendar().dayOf(visit.start()))
                .filter(day -> !day.isAfter(
                        one.today().plusDays(one.settings().newConcern().bookedNearDays())))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (near == null) {
            return one.visitInstead(Clause.VISIT_NEW_CONCERN, Topic.CLINICAL, one.say(Situation.NEW_CONCERN_VISIT))
                    .because("lastVisit", lastVisit(one));
        }
        return one.visitInstead(
                        Clause.VISIT_NEW_CONCERN,
                        Topic.CLINICAL,
                        one.say(Situation.NEW_CONCERN_BOOKED, Map.of("visitDate", near)))
                .because("bookedVisit", near)
                .because("lastVisit", lastVisit(one));
    }

    private static @Nullable LocalDate lastVisit(Case one) {
        List<Visit> visits = one.facts().visits();
        if (visits == null) return null;
        return visits.stream()
                .filter(visit -> !visit.end().isAfter(one.sentAt()))
                .filter(visit -> FollowUpWindows.after(visit, one.settings().followUp(), one.calendar())
                        .isPresent())
                .map(visit -> one.calendar().dayOf(visit.end()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Outside every window: a visit and today's office number.
    private static List<Outcome> sideEffect(Case one, List<Outcome> soFar) {
        boolean isTurnedAway =
                soFar.stream().anyMatch(o -> o.topic() == Topic.CLINICAL && o.is(OutcomeKind.BOOK_VISIT));
        boolean isOurs =
                Medicines.meant(one.draft(), one.facts()).map(Medicine::isOurs).orElse(true);
        if (!one.reading().shows(Label.MEDICATION_EFFECT) || !isTurnedAway || !isOurs) return soFar;
        Map<String, Object> values = Map.of("phone", one.numberRightNow().phone());
        List<Outcome> more = new ArrayList<>(soFar);
        more.add(UrgentRules.callNow(
                one, Clause.VISIT_NEW_CONCERN, Topic.CLINICAL, one.say(Situation.NEW_CONCERN_SIDE_EFFECT, values)));
        return more;
    }
}
