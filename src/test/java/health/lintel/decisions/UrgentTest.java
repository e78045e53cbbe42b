package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Medicine;
import health.lintel.policy.VisitType;
import health.lintel.practice.NumberRightNow;
import health.lintel.practice.NumberRightNow.Who;
import health.lintel.triage.Danger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgentTest {
    private static final String DANGER = "DELIVER urgent.emergency clinical POSSIBLE_EMERGENCY";

    @Test
    void chest_pain_is_for_911_and_never_for_a_booked_visit() {
        assertThat(Asked.about("crushing chest pain", EMERGENCY, SYMPTOM).outcomes())
                .containsExactly("CALL_911 urgent.emergency", DANGER);
    }

    @Test
    void chest_pain_in_a_billing_question_is_still_an_emergency() {
        assertThat(Asked.about("my bill, and chest pain", EMERGENCY, BILLING)
                        .lane(health.lintel.facts.Lane.BILLING)
                        .outcomes())
                .containsExactly(
                        "CALL_911 urgent.emergency", "DELIVER admin.questions billing", DANGER, "PAY_BILL billing.pay");
    }

    @Test
    void self_harm_is_for_988_before_911() {
        assertThat(Asked.about("I have the pills here", SELF_HARM, EMERGENCY).outcomes())
                .containsExactly("CALL_988 urgent.emergency", "CALL_911 urgent.emergency", DANGER);
        assertThat(Asked.about("better off dead", SELF_HARM).outcomes())
                .containsExactly("CALL_988 urgent.emergency", DANGER);
    }

    @Test
    void within_an_open_window_it_stays_a_message_of_that_visit() {
        assertThat(Asked.about("chest pain", EMERGENCY, SYMPTOM, VISIT_FOLLOW_UP)
                        .visits(visit("2026-11-20T09:00:00-05:00", VisitType.OFFICE, "heart"))
                        .outcomes())
                .containsExactly("CALL_911 urgent.emergency", "DELIVER follow-up.window clinical POSSIBLE_EMERGENCY");
    }

    @ParameterizedTest(name = "sent {0}: a nurse reads it by {1}")
    @CsvSource({
        "2026-11-23T10:00:00-05:00, 2026-11-23T10:30:00-05:00",
        "2026-11-23T16:45:00-05:00, 2026-11-24T08:15:00-05:00",
        "2026-11-25T20:00:00-05:00, 2026-11-27T08:30:00-05:00",
    })
    void what_is_sent_past_the_stop_page_is_read_within_thirty_open_minutes(String sent, String lookBy) {
        Decision decision = Asked.about("chest pain", EMERGENCY, SYMPTOM)
                .sent(sent)
                .continued()
                .decide();
        Outcome delivered = decision.find(OutcomeKind.DELIVER).orElseThrow();
        assertThat(delivered.lookBy()).isEqualTo(at(lookBy));
        assertThat(delivered.words().en()).doesNotContain("usually answer");
        assertThat(decision.stops()).isFalse();
    }

    @Test
    void before_that_the_stop_page_stops() {
        assertThat(Asked.about("chest pain", EMERGENCY, SYMPTOM).decide().stops())
                .isTrue();
        assertThat(Asked.about("my bill", BILLING).decide().stops()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-23T10:00:00-05:00, OFFICE, (555) 555-0100",
        "2026-11-23T12:30:00-05:00, SERVICE, (555) 555-0150",
        "2026-11-23T17:00:00-05:00, ON_CALL, (555) 555-0199",
        "2026-11-26T10:00:00-05:00, ON_CALL, (555) 555-0199",
    })
    void a_same_day_need_gets_the_one_number_that_is_right_now(String sent, Who who, String phone) {
        Outcome call =
                Asked.about("fever of 103", URGENT, SYMPTOM).sent(sent).decide().first();
        assertThat(Asked.inShort(call)).isEqualTo("CALL_PRACTICE urgent.same-day");
        NumberRightNow number = call.call();
        assertThat(number).isNotNull();
        assertThat(number)
                .extracting(NumberRightNow::who, NumberRightNow::phone)
                .containsExactly(who, phone);
        assertThat(call.words().en()).contains(phone);
    }

    @Test
    void after_hours_the_first_question_is_whether_it_can_wait() {
        Outcome call = Asked.about("fever of 103", URGENT, SYMPTOM)
                .sent("2026-11-23T20:00:00-05:00")
                .decide()
                .first();
        assertThat(call.words().en()).startsWith("Can it wait until we open on Tue, Nov 24 at 8:00 AM");
    }

    @Test
    void with_nobody_on_call_the_service_answers() {
        Outcome call = Asked.about("fever of 103", URGENT, SYMPTOM)
                .sent("2026-11-23T20:00:00-05:00")
                .withNobodyOnCall()
                .decide()
                .first();
        assertThat(call.words().en()).contains("(555) 555-0150");
        assertThat(call.facts()).containsKey("alarm");
    }

    @Test
    void an_urgent_message_sent_all_the_same_is_read_within_two_open_hours() {
        Outcome delivered = Asked.about("fever of 103", URGENT, SYMPTOM)
                .continued()
                .decide()
                .find(OutcomeKind.DELIVER)
                .orElseThrow();
        assertThat(Asked.inShort(delivered)).isEqualTo("DELIVER urgent.same-day clinical");
        assertThat(delivered.lookBy()).isEqualTo(at("2026-11-24T09:05:00-05:00"));
    }

    @Test
    void an_emergency_outranks_the_same_day_number() {
        assertThat(Asked.about("chest pain and fever", EMERGENCY, URGENT, SYMPTOM)
                        .outcomes())
                .containsExactly("CALL_911 urgent.emergency", "CALL_PRACTICE urgent.same-day", DANGER);
    }

    @Test
    void what_the_reader_is_unsure_of_is_never_turned_away() {
        Asked asked = Asked.about("my knee", SYMPTOM, REFILL).unsure().sent("2026-11-23T10:00:00-05:00");
        assertThat(asked.outcomes()).containsExactly("DELIVER urgent.unsure clinical PERSON_FIRST");
        assertThat(asked.decide().first().lookBy()).isEqualTo(at("2026-11-23T11:00:00-05:00"));
    }

    @Test
    void unsure_while_closed_shows_the_number_first() {
        assertThat(Asked.about("my knee", SYMPTOM)
                        .unsure()
                        .sent("2026-11-21T10:00:00-05:00")
                        .outcomes())
                .containsExactly("CALL_PRACTICE urgent.unsure", "DELIVER urgent.unsure clinical PERSON_FIRST");
    }

    @Test
    void a_language_that_the_reader_cannot_judge_is_told_of_the_interpreter() {
        Outcome outcome = Asked.about("tôi bị đau", SYMPTOM)
                .inUnknownLanguage()
                .decide()
                .find(OutcomeKind.DELIVER)
                .orElseThrow();
        assertThat(outcome.words().en()).contains("An interpreter is free");
    }

    @Test
    void the_refill_beside_a_danger_still_goes_to_the_pharmacy() {
        Medicine pills = new Medicine("lisinopril", 0, 9, null, "us", "Main Street Pharmacy", null);
        assertThat(Asked.about("chest pain, and lisinopril", EMERGENCY, SYMPTOM, REFILL)
                        .takes(pills)
                        .outcomes())
                .containsExactly("CALL_911 urgent.emergency", "ASK_PHARMACY refill.pharmacy", DANGER);
    }

    @Test
    void the_poison_line_stands_on_the_page_where_it_fits() {
        Outcome call = Asked.about("he drank bleach", EMERGENCY, SYMPTOM)
                .dangers(Danger.POISON)
                .decide()
                .first();
        assertThat(call.words().en()).contains("Call 911 now").contains("1-800-222-1222");
    }

    @Test
    void a_side_effect_that_is_an_emergency_shows_one_number_only() {
        assertThat(Asked.about("my throat swells since the pill", EMERGENCY, MEDICATION_EFFECT)
                        .outcomes())
                .containsExactly("CALL_911 urgent.emergency", DANGER);
        assertThat(Asked.about("dizzy since the pill", URGENT, MEDICATION_EFFECT)
                        .outcomes())
                .containsExactly("CALL_PRACTICE urgent.same-day", "DELIVER urgent.same-day clinical");
    }
}
