package health.lintel.decisions;

import health.lintel.facts.Draft;
import health.lintel.facts.Facts;
import health.lintel.facts.Standing;
import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Route;
import health.lintel.policy.Settings;
import health.lintel.policy.Situation;
import health.lintel.policy.Topic;
import health.lintel.policy.Words;
import health.lintel.practice.NumberRightNow;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Everything that the rules may look at, and the words and moments they answer with.
record Case(
        Draft draft,
        Reading reading,
        Facts facts,
        PolicyVersion policy,
        PracticeCalendar calendar,
        Roster roster,
        Set<Topic> topics) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    Case(Draft draft, Reading reading, Facts facts, PolicyVersion policy, PracticeCalendar calendar, Roster roster) {
        this(draft, reading, facts, policy, calendar, roster, Topics.of(draft, reading));
    }

    Settings settings() {
        return policy.settings();
    }

    Standing standing() {
        return facts.patient().standing();
    }

    Instant sentAt() {
        return draft.sentAt();
    }

    LocalDate today() {
        return calendar.dayOf(sentAt());
    }

    boolean isAbout(Topic topic) {
        return topics.contains(topic);
    }

    /// Danger to life: the stop page.
    boolean showsEmergency() {
        return reading.showsAny(Label.EMERGENCY, Label.SELF_HARM);
    }

    boolean showsUrgent() {
        return reading.shows(Label.URGENT);
    }

    Instant answerBy() {
        return calendar.answerDueBy(sentAt(), settings().promise().reply());
    }

    Instant endOfOpenDay(int days) {
        return calendar.endOfOpenDayAfter(sentAt(), days);
    }

    Instant afterOpenHours(int hours) {
        return calendar.afterOpenTime(sentAt(), Duration.ofHours(hours));
    }

    /// By when a request that carries symptoms is answered (clause `visit.new-concern`).
    Instant requestBy() {
        return endOfOpenDay(settings().newConcern().answerWithinOpenDays());
    }

    NumberRightNow numberRightNow() {
        return calendar.numberRightNow(sentAt(), roster);
    }

    /// A moment as files write it: `2026-11-27T17:00:00-05:00`, in the practice's zone.
    static String text(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    String text(Instant moment) {
        return text(moment, policy.practice().zone());
    }

    Words say(Situation situation) {
        return say(situation, Map.of());
    }

    Words say(Situation situation, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>();
        all.put("answerBy", calendar.dayOf(answerBy()));
        all.put("requestBy", calendar.dayOf(requestBy()));
        all.putAll(values);
        return policy.say(situation, all);
    }

    /// A delivery under a clause, with the usual promise.
    Outcome deliver(Clause clause, Topic topic, String pool, Words words) {
        return Outcome.of(OutcomeKind.DELIVER, clause, topic, words, Step.SEND, Step.EDIT)
                .to(pool)
                .answeredBy(answerBy());
    }

    /// A delivery to the pool of its topic.
    Outcome deliver(Clause clause, Topic topic, Words words) {
        return deliver(clause, topic, policy.route(topic).pool(), words);
    }

    Route route(Topic topic) {
        return policy.route(topic);
    }

    /// The matter needs a visit: kindly turned to one, with a third exit to a person.
    Outcome visitInstead(Clause clause, Topic topic, Words words) {
        return Outcome.of(
                        OutcomeKind.BOOK_VISIT,
                        clause,
                        topic,
                        words,
                        Step.PICK_SLOT,
                        Step.REQUEST_VISIT,
                        Step.CALL,
                        Step.ASK_A_PERSON,
                        Step.EDIT)
                .to("clinical")
                .answeredBy(requestBy());
    }
}
