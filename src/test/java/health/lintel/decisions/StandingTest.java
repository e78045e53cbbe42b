package health.lintel.decisions;

import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.decisions.Decision.Ask;
import health.lintel.facts.Facts.Medicine;
import health.lintel.facts.Standing;
import health.lintel.policy.VisitType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    private static final String OTHER = "NOT_OUR_PATIENT patients.only-ours";
    private static final Medicine PILLS = new Medicine("lisinopril", 2, 9, null, "us", "Main Street Pharmacy", null);

    @Test
    void somebody_who_is_not_our_patient_is_shown_where_to_go() {
        Outcome outcome = Asked.about("my neighbor's knee", SYMPTOM, NOT_THE_PATIENT)
                .forOther()
                .decide()
                .first();
        assertThat(Asked.inShort(outcome)).isEqualTo(OTHER);
        assertThat(outcome.nextSteps()).contains(Step.BECOME_PATIENT, Step.CALL, Step.ASK_A_PERSON);
    }

    @Test
    void danger_to_somebody_else_is_still_for_911_and_reaches_a_nurse() {
        assertThat(Asked.about("my husband is slumped over", EMERGENCY, NOT_THE_PATIENT)
                        .forOther()
                        .outcomes())
                .containsExactly(
                        "CALL_911 urgent.emergency", OTHER, "DELIVER urgent.emergency clinical POSSIBLE_EMERGENCY");
    }

    @Test
    void a_hint_in_the_words_asks_and_blocks_nothing() {
        Decision asked = Asked.about("my wife's bill", BILLING, NOT_THE_PATIENT).decide();
        Decision plain = Asked.about("my wife's bill", BILLING).decide();
        assertThat(asked.ask()).isEqualTo(Ask.SUBJECT);
        assertThat(plain.ask()).isNull();
        assertThat(asked.outcomes()).isEqualTo(plain.outcomes());
        assertThat(Asked.about("my mom's knee", SYMPTOM, NOT_THE_PATIENT)
                        .forHelped()
                        .decide()
                        .ask())
                .isNull();
    }

    @Test
    void a_suspended_patient_can_still_pay_update_insurance_and_read_the_record() {
        assertThat(Asked.about("pay, card, records", BILLING, INSURANCE, RECORDS_FORMS, RESULTS)
                        .standing(Standing.SUSPENDED)
                        .outcomes())
                .containsExactly(
                        "PAY_BILL billing.pay", "UPDATE_INSURANCE insurance.update", "VIEW_RECORDS results.ours");
    }

    @Test
    void a_suspended_patient_is_given_the_number_and_the_appeal() {
        Outcome outcome = Asked.about("my knee", SYMPTOM, VISIT_FOLLOW_UP)
                .visits(visit("2026-11-20T10:00:00-05:00", VisitType.OFFICE, "knee"))
                .standing(Standing.SUSPENDED)
                .decide()
                .first();
        assertThat(Asked.inShort(outcome)).isEqualTo("CALL_PRACTICE conduct.standard");
        assertThat(outcome.nextSteps()).containsExactly(Step.CALL, Step.APPEAL);
    }

    @Test
    void renewals_go_on_for_the_suspended_and_in_the_notice_period() {
        for (Standing standing : new Standing[] {Standing.SUSPENDED, Standing.ENDING}) {
            assertThat(Asked.about("lisinopril", REFILL)
                            .takes(PILLS)
                            .standing(standing)
                            .outcomes())
                    .containsExactly("ASK_PHARMACY refill.pharmacy");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"SUSPENDED", "ENDING"})
    void danger_is_the_one_message_that_gets_through(Standing standing) {
        assertThat(Asked.about("chest pain", EMERGENCY, SYMPTOM)
                        .standing(standing)
                        .outcomes())
                .startsWith("CALL_911 urgent.emergency")
                .endsWith("DELIVER urgent.emergency clinical POSSIBLE_EMERGENCY");
    }

    @Test
    void whom_only_the_portal_reaches_keeps_it() {
        assertThat(Asked.about("my knee", VISIT_FOLLOW_UP)
                        .visits(visit("2026-11-20T10:00:00-05:00", VisitType.OFFICE, "knee"))
                        .reachedOnlyByPortal(Standing.SUSPENDED)
                        .outcomes())
                .containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void in_the_notice_period_acute_visits_are_by_phone() {
        assertThat(Asked.about("my knee", SYMPTOM).standing(Standing.ENDING).outcomes())
                .containsExactly("CALL_PRACTICE conduct.ending-care");
    }

    @Test
    void a_former_patient_keeps_bills_and_records_and_is_told_whom_to_call() {
        assertThat(Asked.about("my bill", BILLING).standing(Standing.FORMER).outcomes())
                .containsExactly("PAY_BILL billing.pay");
        assertThat(Asked.about("my knee, and refills", SYMPTOM, REFILL, RECORDS_FORMS)
                        .standing(Standing.FORMER)
                        .outcomes())
                .containsExactly(OTHER, "VIEW_RECORDS records.review");
        assertThat(Asked.about("chest pain", EMERGENCY, SYMPTOM)
                        .standing(Standing.FORMER)
                        .outcomes())
                .containsExactly("CALL_911 urgent.emergency", OTHER);
    }

    @Test
    void who_is_registered_and_not_yet_seen_gets_a_first_visit() {
        assertThat(Asked.about("my knee, and a refill", SYMPTOM, REFILL)
                        .standing(Standing.REGISTERED)
                        .outcomes())
                .containsExactly("BOOK_VISIT visit.new-concern", "BOOK_VISIT refill.pharmacy");
        assertThat(Asked.about("my new card", INSURANCE)
                        .standing(Standing.REGISTERED)
                        .outcomes())
                .containsExactly("DELIVER insurance.update billing", "UPDATE_INSURANCE insurance.update");
    }

    @Test
    void who_may_become_a_patient_is_shown_how() {
        assertThat(Asked.about("my knee", SYMPTOM)
                        .standing(Standing.PROSPECTIVE)
                        .decide()
                        .first()
                        .nextSteps())
                .contains(Step.BECOME_PATIENT);
    }

    @Test
    void a_family_that_writes_after_a_death_is_answered_by_a_person() {
        assertThat(Asked.about("about dad", MEDICAL_QUESTION, REFILL, BILLING)
                        .standing(Standing.DECEASED)
                        .outcomes())
                .containsExactly(
                        "DELIVER admin.questions billing",
                        "DELIVER admin.questions front-desk",
                        "PAY_BILL billing.pay");
    }
}
