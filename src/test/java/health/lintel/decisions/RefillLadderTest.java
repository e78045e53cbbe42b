package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Medicine;
import health.lintel.policy.VisitType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefillLadderTest {
    private static final String ASK = "ASK_PHARMACY refill.pharmacy";
    private static final String DELIVERED = "DELIVER refill.pharmacy clinical";
    private static final String CALL = "CALL_PRACTICE refill.pharmacy";
    private static final String VISIT = "BOOK_VISIT refill.pharmacy";

    private static Medicine lisinopril(@Nullable Integer refills, @Nullable Integer days, @Nullable String asked) {
        return new Medicine(
                "lisinopril 10 mg",
                refills,
                days,
                null,
                "us",
                "Main Street Pharmacy",
                asked == null ? null : at(asked));
    }

    private static Asked refill(String text) {
        return Asked.about(text, REFILL);
    }

    @ParameterizedTest(name = "{0} with {1} days left: {2}")
    @CsvSource({
        "insulin glargine, 0, CALL_PRACTICE refill.pharmacy",
        "insulin glargine, 1, CALL_PRACTICE refill.pharmacy",
        "insulin glargine, 2, ASK_PHARMACY refill.pharmacy",
        "warfarin 5 mg, 1, CALL_PRACTICE refill.pharmacy",
        "Keppra 500 mg, 0, CALL_PRACTICE refill.pharmacy",
        "prednisone 5 mg, 0, CALL_PRACTICE refill.pharmacy",
        "hydrocortisone cream, 0, ASK_PHARMACY refill.pharmacy",
        "lisinopril 10 mg, 0, ASK_PHARMACY refill.pharmacy",
        "lithium carbonate, , ASK_PHARMACY refill.pharmacy",
    })
    void what_must_not_be_missed_and_is_nearly_out_is_for_today(String name, @Nullable Integer days, String expected) {
        Medicine medicine = new Medicine(name, 0, days, null, "us", null, null);
        List<String> outcomes = refill("please refill").takes(medicine).outcomes();
        assertThat(outcomes).first().isEqualTo(expected);
        // Going on from the number must lead to a nurse.
        assertThat(outcomes.contains("DELIVER urgent.same-day clinical")).isEqualTo(expected.startsWith("CALL"));
    }

    @Test
    void out_of_insulin_as_stated_is_for_today_whatever_the_chart_says() {
        Medicine insulin = new Medicine("insulin glargine", 3, 30, null, "us", null, null);
        Decision decision = Asked.about("I am out of insulin", REFILL, URGENT)
                .takes(insulin)
                .decide();
        assertThat(decision.first().kind()).isEqualTo(OutcomeKind.CALL_PRACTICE);
        assertThat(decision.find(OutcomeKind.ASK_PHARMACY)).isEmpty();
    }

    @ParameterizedTest(name = "asked {0}: {1}")
    @CsvSource({
        "2026-11-21T16:05:00-05:00, DELIVER refill.pharmacy clinical",
        "2026-11-21T16:05:01-05:00, ASK_PHARMACY refill.pharmacy",
        "2026-11-01T09:00:00-04:00, DELIVER refill.pharmacy clinical",
    })
    void two_days_after_asking_the_pharmacy_a_message_is_welcome(String asked, String expected) {
        assertThat(refill("lisinopril please").takes(lisinopril(0, 9, asked)).outcomes())
                .containsExactly(expected);
    }

    @Test
    void another_offices_medicine_is_for_that_office() {
        Medicine theirs = new Medicine("sertraline 50 mg", 0, 9, null, "Dr. Vega", null, null);
        Outcome outcome = refill("sertraline").takes(theirs).decide().first();
        assertThat(Asked.inShort(outcome)).isEqualTo(ASK);
        assertThat(outcome.facts()).containsEntry("prescribedBy", "Dr. Vega");
        assertThat(outcome.words().en()).contains("Dr. Vega");
    }

    @Test
    void schedule_two_is_a_request_to_the_prescriber_with_the_next_fill_day() {
        Medicine two = new Medicine("methylphenidate", 0, 5, "II", "us", null, null);
        Outcome outcome = refill("methylphenidate").takes(two).decide().first();
        assertThat(Asked.inShort(outcome)).isEqualTo(DELIVERED);
        assertThat(outcome.facts()).containsEntry("nextFill", "2026-11-28");
    }

    @Test
    void a_medicine_is_known_by_each_of_its_names_in_the_chart() {
        Medicine tablet = new Medicine(
                "Acetaminophen 325 MG / Oxycodone Hydrochloride 10 MG Oral Tablet [Percocet]",
                0,
                5,
                "II",
                "us",
                null,
                null);
        Medicine other = new Medicine("Abuse-Deterrent 12 HR Galantamine Oral Tablet", 0, 5, null, "us", null, null);
        for (String name : List.of("oxycodone", "Percocet", "acetaminophen")) {
            Outcome outcome = refill(name).takes(other, tablet).decide().first();
            assertThat(Asked.inShort(outcome)).as(name).isEqualTo(DELIVERED);
        }
        assertThat(refill("tablet, and no abuse")
                        .takes(other, tablet)
                        .decide()
                        .first()
                        .facts())
                .containsEntry("medicine", "unknown");
    }

    @Test
    void schedule_two_not_seen_within_its_rule_needs_a_visit() {
        Medicine two = new Medicine("methylphenidate", 0, 5, "II", "us", null, null);
        Asked asked = refill("methylphenidate")
                .takes(two)
                .under("schedule-two-seen-within-days: off", "schedule-two-seen-within-days: 90");
        assertThat(asked.visits(visit("2026-08-25T09:00:00-04:00", VisitType.OFFICE, "adhd"))
                        .outcomes())
                .containsExactly(DELIVERED);
        assertThat(asked.visits(visit("2026-08-24T09:00:00-04:00", VisitType.OFFICE, "adhd"))
                        .outcomes())
                .containsExactly(VISIT);
        assertThat(asked.visitsUnknown().outcomes()).containsExactly(DELIVERED);
    }

    @Test
    void schedules_three_to_five_are_as_any_other() {
        Medicine four = new Medicine("zolpidem", 0, 9, "IV", "us", null, null);
        assertThat(refill("zolpidem").takes(four).outcomes()).containsExactly(ASK);
    }

    @Test
    void with_refills_left_the_pharmacy_has_them() {
        Outcome outcome =
                refill("lisinopril").takes(lisinopril(2, 9, null)).decide().first();
        assertThat(Asked.inShort(outcome)).isEqualTo(ASK);
        assertThat(outcome.facts()).containsEntry("refillsLeft", "2").containsEntry("pharmacy", "Main Street Pharmacy");
        assertThat(outcome.nextSteps()).contains(Step.CALL_PHARMACY, Step.ASKED_PHARMACY, Step.ASK_A_PERSON);
    }

    @Test
    void with_three_days_left_the_pharmacy_is_asked_for_an_emergency_supply_too() {
        Asked asked = refill("lisinopril");
        assertThat(asked.takes(lisinopril(0, 3, null)).decide().first().words().en())
                .contains("emergency supply");
        assertThat(asked.takes(lisinopril(0, 4, null)).decide().first().words().en())
                .doesNotContain("emergency supply");
    }

    @Test
    void an_unknown_medicine_is_asked_of_the_pharmacy() {
        assertThat(refill("my pills").outcomes()).containsExactly(ASK);
        assertThat(refill("my pills")
                        .takes(lisinopril(0, 0, null), new Medicine("insulin", 0, 0, null, "us", null, null))
                        .outcomes())
                .containsExactly(ASK);
    }

    @Test
    void the_first_medicine_that_the_words_name_is_meant() {
        Medicine insulin = new Medicine("insulin lispro", 0, 0, null, "us", null, null);
        assertThat(refill("Lisinopril please")
                        .takes(insulin, lisinopril(0, 9, null))
                        .outcomes())
                .containsExactly(ASK);
        assertThat(refill("lisinopril and insulin")
                        .takes(insulin, lisinopril(0, 9, null))
                        .outcomes())
                .containsExactly(CALL, "DELIVER urgent.same-day clinical");
    }

    @Test
    void trouble_with_a_refill_is_always_open_and_answered_the_next_open_day() {
        Outcome outcome = refill("you never sent it").withTrouble().decide().first();
        assertThat(Asked.inShort(outcome)).isEqualTo("DELIVER refill.trouble clinical");
        assertThat(outcome.replyBy()).isEqualTo(at("2026-11-24T17:00:00-05:00"));
    }

    @Test
    void trouble_with_a_medicine_that_must_not_be_missed_gets_the_number_too() {
        Medicine insulin = new Medicine("insulin", 0, 0, null, "us", null, null);
        assertThat(refill("insulin is out of stock")
                        .withTrouble()
                        .takes(insulin)
                        .outcomes())
                .containsExactly(CALL, "DELIVER refill.trouble clinical");
    }

    @Test
    void a_practice_can_take_refills_through_the_portal() {
        assertThat(refill("lisinopril")
                        .takes(lisinopril(0, 9, null))
                        .under("channel: pharmacy", "channel: portal")
                        .outcomes())
                .containsExactly(DELIVERED);
    }

    @Test
    void a_practice_can_ask_to_have_seen_the_patient() {
        Asked asked = refill("lisinopril")
                .takes(lisinopril(0, 9, null))
                .under("\n      seen-within-days: off", "\n      seen-within-days: 365");
        assertThat(asked.visits(visit("2025-11-22T09:00:00-05:00", VisitType.OFFICE, "x"))
                        .outcomes())
                .containsExactly(VISIT);
        assertThat(asked.visits(visit("2025-11-24T09:00:00-05:00", VisitType.OFFICE, "x"))
                        .outcomes())
                .containsExactly(ASK);
        assertThat(asked.visitsUnknown().outcomes()).containsExactly(ASK);
    }
}
