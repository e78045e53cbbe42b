package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Conversation;
import health.lintel.facts.Facts.Grant;
import health.lintel.facts.Facts.StartedBy;
import health.lintel.facts.Facts.Turn;
import health.lintel.facts.Lane;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.VisitType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Harbor Medical Group (`demo/policies/harbor.yaml`): a health question costs 35 to 50 dollars, after a notice and a
/// yes; much is free.
class HarborAsksAFeeTest {
    private static final PolicyVersion HARBOR = Asked.practice("harbor");
    private static final String MONDAY = "2026-11-09T12:00:00-08:00";
    private static final health.lintel.facts.Facts.Visit TEN_DAYS_AGO =
            visit("2026-10-30T10:00:00-07:00", VisitType.OFFICE, "cough");

    private static Asked asked(String words, health.lintel.triage.Label... labels) {
        return Asked.about(words, labels).at(HARBOR, MONDAY);
    }

    private static @Nullable String fee(Asked asked) {
        return asked.decide().outcomes().stream()
                .map(Outcome::fee)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_question_ten_days_after_a_visit_costs_35_to_50_dollars_and_says_so_before_it_is_sent() {
        Outcome paid = asked("My cough is worse", SYMPTOM)
                .visits(TEN_DAYS_AGO)
                .decide()
                .first();
        assertThat(paid.is(OutcomeKind.DELIVER)).isTrue();
        assertThat(paid.fee()).isEqualTo("$35 to $50");
        assertThat(paid.words().en()).contains("may cost you $35 to $50").contains("until you say yes");
        assertThat(paid.words().es()).contains("$35 a $50");
    }

    @Test
    void who_does_not_want_to_pay_can_ask_for_a_visit_or_call() {
        Outcome paid = asked("My cough is worse", SYMPTOM)
                .visits(TEN_DAYS_AGO)
                .decide()
                .first();
        assertThat(paid.nextSteps())
                .containsExactly(Step.AGREE_TO_FEE, Step.SEND, Step.REQUEST_VISIT, Step.CALL, Step.EDIT);
    }

    @Test
    void a_week_after_a_visit_it_is_still_free_and_on_the_eighth_day_no_more() {
        var visit = visit("2026-11-02T10:00:00-08:00", VisitType.OFFICE, "cough");
        assertThat(fee(asked("My cough is worse", SYMPTOM).visits(visit))).isNull();
        assertThat(fee(asked("My cough is worse", SYMPTOM).visits(visit).sent("2026-11-10T12:00:00-08:00")))
                .isEqualTo("$35 to $50");
    }

    @Test
    void refills_visits_bills_and_records_are_free() {
        for (var label :
                List.of(REFILL, APPOINTMENT, BILLING, INSURANCE, RECORDS_FORMS, REFERRAL, PRIOR_AUTHORIZATION)) {
            assertThat(fee(asked("please help", label).visits(TEN_DAYS_AGO)))
                    .as(label.name())
                    .isNull();
        }
    }

    @Test
    void a_bill_and_a_symptom_in_one_message_cost_the_fee_once_and_the_bill_is_free() {
        Decision decision = asked("A bill, and my cough is worse", SYMPTOM, BILLING)
                .visits(TEN_DAYS_AGO)
                .decide();
        assertThat(decision.outcomes().stream().filter(each -> each.fee() != null))
                .singleElement()
                .matches(each -> "clinical".equals(each.pool()));
    }

    @Test
    void an_answer_to_our_own_question_is_free() {
        var thread = new Conversation("cough", at(MONDAY), at(MONDAY), 0, 0, Turn.STAFF_ASKED_LAST, StartedBy.PATIENT);
        Asked answer = asked("Yes, since Friday", SYMPTOM).visits(TEN_DAYS_AGO).in(thread);
        assertThat(fee(answer)).isNull();
        assertThat(answer.decide().first().is(OutcomeKind.DELIVER)).isTrue();
    }

    @Test
    void writing_back_in_a_thread_that_was_paid_for_is_free() {
        var thread = new Conversation("cough", at(MONDAY), at(MONDAY), 0, 0, Turn.FREE, StartedBy.PATIENT);
        assertThat(fee(asked("And at night?", MEDICAL_QUESTION)
                        .visits(TEN_DAYS_AGO)
                        .in(thread)))
                .isNull();
    }

    @Test
    void what_we_asked_the_patient_to_write_about_is_free() {
        Asked readings = asked("My blood pressure readings", SYMPTOM)
                .grants(new Grant("blood pressure readings", java.time.LocalDate.of(2027, 1, 10)));
        assertThat(readings.outcomes()).containsExactly("DELIVER follow-up.window clinical");
        assertThat(fee(readings)).isNull();
    }

    @Test
    void danger_has_no_price() {
        assertThat(fee(asked("My chest hurts", SYMPTOM, EMERGENCY).visits(TEN_DAYS_AGO)))
                .isNull();
        assertThat(fee(asked("I want to die", SYMPTOM, SELF_HARM).visits(TEN_DAYS_AGO)))
                .isNull();
        assertThat(fee(asked("A fever of 104", SYMPTOM, URGENT).visits(TEN_DAYS_AGO)))
                .isNull();
        assertThat(fee(asked("I feel odd", SYMPTOM).unsure().visits(TEN_DAYS_AGO)))
                .isNull();
    }

    @Test
    void what_a_caller_says_on_the_telephone_is_free() {
        assertThat(fee(asked("My cough is worse", SYMPTOM).visits(TEN_DAYS_AGO).byTelephone()))
                .isNull();
    }

    @Test
    void who_is_turned_to_a_visit_pays_for_no_message() {
        Asked asked = asked("A mole on my back changed", SYMPTOM)
                .lane(Lane.NEW_CONCERN)
                .visits(TEN_DAYS_AGO);
        assertThat(asked.outcomes()).containsExactly("BOOK_VISIT visit.new-concern");
        assertThat(fee(asked)).isNull();
    }

    @Test
    void nobody_pays_because_their_visits_could_not_be_looked_up() {
        assertThat(fee(asked("My cough is worse", SYMPTOM).visitsUnknown())).isNull();
    }
}
