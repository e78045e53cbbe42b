package health.lintel.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Draft;
import health.lintel.facts.Draft.About;
import health.lintel.facts.Draft.Shown;
import health.lintel.facts.Facts;
import health.lintel.facts.Lane;
import health.lintel.facts.Standing;
import health.lintel.policy.VisitType;
import health.lintel.practice.PracticeCalendar;
import health.lintel.practice.Roster;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import health.lintel.triage.ThreatBy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Facts that hold for every message whatever, tried on many made by a seeded generator.
class AnyMessageTest {
    private static final Instant NOW = Asked.at("2026-11-23T16:05:00-05:00");
    private static final PracticeCalendar CALENDAR = new PracticeCalendar(Asked.SHIPPED.practice());
    private static final List<String> WORDS = List.of(
            "my knee hurts",
            "refill insulin please",
            "lisinopril",
            "chest pain",
            "thanks",
            "",
            "mi rodilla",
            "\uD83D\uDE00 ok");

    private final Random random = new Random(20261123);

    @Test
    void every_decision_keeps_its_promises() {
        for (int i = 0; i < 6_000; i++) {
            Draft draft = draft();
            Reading reading = reading();
            Facts facts = facts();
            Roster roster = random.nextBoolean() ? Roster.always() : Roster.empty();
            Decision decision = Decisions.decide(draft, reading, facts, Asked.SHIPPED, CALENDAR, roster);
            Supplier<String> what = () -> draft + "\n" + reading + "\n" + facts + "\n" + decision.outcomes();
            assertThat(decision.outcomes()).as(what).isNotEmpty();
            assertThat(decision)
                    .as(what)
                    .isEqualTo(Decisions.decide(draft, reading, facts, Asked.SHIPPED, CALENDAR, roster));
            dangerComesFirst(reading, facts, decision, what);
            decision.outcomes().forEach(outcome -> isWhole(outcome, what));
            assertThat(decision.outcomes().stream().map(o -> o.kind().rank()).toList())
                    .as(what)
                    .isSorted();
        }
    }

    private static void dangerComesFirst(Reading reading, Facts facts, Decision decision, Supplier<String> what) {
        if (reading.shows(Label.SELF_HARM)) {
            assertThat(decision.first().kind()).as(what).isEqualTo(OutcomeKind.CALL_988);
        } else if (reading.shows(Label.EMERGENCY)) {
            assertThat(decision.first().kind()).as(what).isEqualTo(OutcomeKind.CALL_911);
        }
        boolean isDanger = reading.showsAny(Label.EMERGENCY, Label.SELF_HARM);
        if (isDanger && facts.patient().standing() != Standing.FORMER) {
            assertThat(decision.outcomes()).as(what).anyMatch(o -> o.flag() == Flag.POSSIBLE_EMERGENCY);
        }
        if (isDanger || reading.humanFirst()) {
            assertThat(decision.find(OutcomeKind.BOOK_VISIT)
                            .filter(o -> o.clause() != health.lintel.policy.Clause.REFILL_PHARMACY))
                    .as(what)
                    .isEmpty();
        }
    }

    private static void isWhole(Outcome outcome, Supplier<String> what) {
        assertThat(outcome.words().en()).as(what).isNotBlank().doesNotContain("{", "…");
        assertThat(outcome.words().es()).as(what).isNotBlank().doesNotContain("{", "…");
        assertThat(outcome.nextSteps()).as(what).isNotEmpty();
        if (outcome.kind().turnsAway()) {
            assertThat(outcome.nextSteps())
                    .as(what)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .contains(Step.ASK_A_PERSON);
            assertThat(outcome.pool()).as(what).isIn("clinical", "front-desk");
        }
        if (outcome.is(OutcomeKind.DELIVER)) assertThat(outcome.pool()).as(what).isNotNull();
        if (outcome.is(OutcomeKind.CALL_PRACTICE))
            assertThat(outcome.call()).as(what).isNotNull();
    }

    private Draft draft() {
        Set<Shown> shown = EnumSet.noneOf(Shown.class);
        for (Shown page : Shown.values()) if (random.nextInt(4) == 0) shown.add(page);
        About about = random.nextInt(4) == 0 ? one(About.values()) : About.SELF;
        return new Draft(WORDS.get(random.nextInt(WORDS.size())), maybe(Lane.values()), about, moment(60), shown);
    }

    private Reading reading() {
        Set<Label> labels = EnumSet.noneOf(Label.class);
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) labels.add(one(Label.values()));
        boolean unsure = random.nextInt(6) == 0;
        return new Reading(
                random.nextBoolean() ? "en" : "es",
                unsure && random.nextBoolean(),
                labels,
                unsure,
                labels.contains(Label.THREAT) ? maybe(ThreatBy.values()) : null,
                random.nextBoolean(),
                random.nextInt(8) == 0,
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "test");
    }

    private Facts facts() {
        Standing standing = random.nextInt(3) == 0 ? one(Standing.values()) : Standing.ESTABLISHED;
        return new Facts(
                new Facts.Patient(null, standing, one(Facts.Reach.values())),
                some(() -> new Facts.Visit(moment(60), one(VisitType.values()), word(), words(), null)),
                some(() -> new Facts.Booked(moment(30), one(VisitType.values()), word())),
                some(() -> new Facts.TestResult("lipid panel", moment(40), maybeMoment(), one(Facts.Finding.values()))),
                some(() -> new Facts.Grant("my knee", LocalDate.of(2026, 11, 1).plusDays(random.nextInt(60)))),
                random.nextInt(3) == 0 ? thread() : null,
                some(this::medicine));
    }

    private Facts.Conversation thread() {
        return new Facts.Conversation(
                word(),
                moment(40),
                maybeMoment(),
                random.nextInt(4),
                random.nextInt(2),
                one(Facts.Turn.values()),
                one(Facts.StartedBy.values()));
    }

    private Facts.Medicine medicine() {
        return new Facts.Medicine(
                random.nextBoolean() ? "insulin glargine" : "lisinopril 10 mg",
                number(),
                number(),
                random.nextInt(4) == 0 ? "II" : null,
                random.nextInt(3) == 0 ? "Dr. Vega" : random.nextBoolean() ? "us" : null,
                word(),
                maybeMoment());
    }

    private <T> @Nullable List<T> some(Supplier<T> maker) {
        if (random.nextInt(3) == 0) return null;
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) list.add(maker.get());
        return list;
    }

    private @Nullable Integer number() {
        return random.nextInt(3) == 0 ? null : random.nextInt(6);
    }

    private @Nullable String word() {
        return random.nextInt(3) == 0 ? null : WORDS.get(random.nextInt(WORDS.size()));
    }

    private List<String> words() {
        String word = word();
        return word == null ? List.of() : List.of(word);
    }

    private @Nullable Instant maybeMoment() {
        return random.nextBoolean() ? null : moment(40);
    }

    private Instant moment(int days) {
        return NOW.plus(Duration.ofMinutes(random.nextInt(days * 1440) - days * 720L));
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private <E> @Nullable E maybe(E[] values) {
        return random.nextBoolean() ? null : one(values);
    }
}
