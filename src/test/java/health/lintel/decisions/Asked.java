package health.lintel.decisions;

import health.lintel.facts.Draft;
import health.lintel.facts.Draft.About;
import health.lintel.facts.Draft.Shown;
import health.lintel.facts.Facts;
import health.lintel.facts.Facts.Conversation;
import health.lintel.facts.Facts.Medicine;
import health.lintel.facts.Facts.Visit;
import health.lintel.facts.Lane;
import health.lintel.facts.Standing;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.VisitType;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import health.lintel.triage.Danger;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import health.lintel.triage.ThreatBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A message and what is known, said in the words of a test; sent on Monday, Nov 23, 2026 at 16:05 unless told.
final class Asked {
    static final PolicyVersion SHIPPED = PolicyFile.shipped();

    private String text = "some words";
    private Instant sentAt = at("2026-11-23T16:05:00-05:00");
    private @Nullable Lane lane;
    private About about = About.SELF;
    private Set<Shown> shown = Set.of();
    private Set<Label> labels = Set.of();
    private boolean humanFirst;
    private boolean languageUnsure;
    private boolean trouble;
    private @Nullable ThreatBy threatBy;
    private boolean threatCertain = true;
    private Set<Danger> dangers = Set.of();
    private Facts facts = Facts.unknown();
    private PolicyVersion policy = SHIPPED;
    private Roster roster = Roster.always();

    static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    static Asked about(String text, Label... labels) {
        Asked asked = new Asked();
        asked.text = text;
        asked.labels = Set.of(labels);
        return asked.visits();
    }

    Asked sent(String moment) {
        sentAt = at(moment);
        return this;
    }

    Asked lane(Lane chosen) {
        lane = chosen;
        return this;
    }

    Asked forOther() {
        about = About.OTHER;
        return this;
    }

    /// A parent or guardian writes, on the grant for a minor.
    Asked forWard() {
        about = About.WARD;
        return this;
    }

    Asked born(String day) {
        return with(new Facts.Patient(
                LocalDate.parse(day),
                facts.patient().standing(),
                facts.patient().reach()));
    }

    /// Staff typed it while the patient was on the telephone.
    Asked byTelephone() {
        shown = Set.of(Shown.TAKEN_DOWN);
        return this;
    }

    Asked forHelped() {
        about = About.HELPED;
        return this;
    }

    Asked warned() {
        shown = Set.of(Shown.CONDUCT_WARNING);
        return this;
    }

    Asked continued() {
        shown = Set.of(Shown.STOP_PAGE);
        return this;
    }

    Asked dangers(Danger... found) {
        dangers = Set.of(found);
        return this;
    }

    Asked unsure() {
        humanFirst = true;
        return this;
    }

    Asked inUnknownLanguage() {
        humanFirst = true;
        languageUnsure = true;
        return this;
    }

    Asked withTrouble() {
        trouble = true;
        return this;
    }

    Asked threatBy(ThreatBy by) {
        threatBy = by;
        return this;
    }

    Asked doubtfulThreat() {
        threatBy = ThreatBy.WRITER;
        threatCertain = false;
        return this;
    }

    Asked under(PolicyVersion other) {
        policy = other;
        return this;
    }

    /// Under the policy of another practice, from `demo/policies`.
    Asked at(PolicyVersion practice, String moment) {
        return under(practice).sent(moment);
    }

    static PolicyVersion practice(String name) {
        return PolicyFile.named("demo/policies/" + name + ".yaml");
    }

    Asked under(String shipped, String changed) {
        return under(PolicyFile.parse("changed", SHIPPED.yaml().replace(shipped, changed)));
    }

    Asked withNobodyOnCall() {
        roster = Roster.empty();
        return this;
    }

    Asked standing(Standing standing) {
        return with(new Facts.Patient(null, standing, Facts.Reach.ANY));
    }

    Asked reachedOnlyByPortal(Standing standing) {
        return with(new Facts.Patient(null, standing, Facts.Reach.PORTAL_ONLY));
    }

    private Asked with(Facts.Patient patient) {
        facts = new Facts(
                patient,
                facts.visits(),
                facts.upcoming(),
                facts.results(),
                facts.grants(),
                facts.conversation(),
                facts.medications());
        return this;
    }

    Asked visits(Visit... visits) {
        return visitsOrUnknown(List.of(visits));
    }

    Asked visitsUnknown() {
        return visitsOrUnknown(null);
    }

    private Asked visitsOrUnknown(@Nullable List<Visit> visits) {
        facts = new Facts(
                facts.patient(),
                visits,
                facts.upcoming(),
                facts.results(),
                facts.grants(),
                facts.conversation(),
                facts.medications());
        return this;
    }

    Asked upcoming(Facts.Booked... booked) {
        facts = new Facts(
                facts.patient(),
                facts.visits(),
                List.of(booked),
                facts.results(),
                facts.grants(),
                facts.conversation(),
                facts.medications());
        return this;
    }

    Asked results(Facts.TestResult... results) {
        facts = new Facts(
                facts.patient(),
                facts.visits(),
                facts.upcoming(),
                List.of(results),
                facts.grants(),
                facts.conversation(),
                facts.medications());
        return this;
    }

    Asked grants(Facts.Grant... grants) {
        facts = new Facts(
                facts.patient(),
                facts.visits(),
                facts.upcoming(),
                facts.results(),
                List.of(grants),
                facts.conversation(),
                facts.medications());
        return this;
    }

    Asked in(Conversation thread) {
        facts = new Facts(
                facts.patient(),
                facts.visits(),
                facts.upcoming(),
                facts.results(),
                facts.grants(),
                thread,
                facts.medications());
        return this;
    }

    Asked takes(Medicine... medicines) {
        facts = new Facts(
                facts.patient(),
                facts.visits(),
                facts.upcoming(),
                facts.results(),
                facts.grants(),
                facts.conversation(),
                List.of(medicines));
        return this;
    }

    static Visit visit(String end, VisitType type, @Nullable String reason, String... started) {
        return new Visit(at(end), type, reason, List.of(started), "Dr. Lee");
    }

    Decision decide() {
        Draft draft = new Draft(text, lane, about, sentAt, shown);
        Reading reading = new Reading(
                "en",
                languageUnsure,
                labels,
                humanFirst,
                threatBy,
                threatCertain,
                trouble,
                Map.of(),
                List.of(),
                dangers,
                Set.of(),
                Set.of(),
                "test");
        return Decisions.decide(draft, reading, facts, policy, new PracticeCalendar(policy.practice()), roster);
    }

    /// Outcomes in order as `KIND clause pool FLAG`, without what is not there.
    List<String> outcomes() {
        return decide().outcomes().stream().map(Asked::inShort).toList();
    }

    static String inShort(Outcome outcome) {
        String pool = outcome.is(OutcomeKind.DELIVER) ? " " + outcome.pool() : "";
        String flag = outcome.flag() == null ? "" : " " + outcome.flag();
        return outcome.kind().id() + " " + outcome.clause().id() + pool + flag;
    }
}
