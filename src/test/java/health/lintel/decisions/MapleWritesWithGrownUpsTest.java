package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.VisitType;
import org.junit.jupiter.api.Test;

/// Maple Hill Pediatrics and Family Care (`demo/policies/maple.yaml`): accounts from 18, a parent's access ends at 18,
/// answers in one to two business days.
class MapleWritesWithGrownUpsTest {
    private static final PolicyVersion MAPLE = Asked.practice("maple");
    private static final String MONDAY = "2026-11-09T12:00:00-05:00";
    private static final String TURNS_18_TODAY = "2008-11-09";
    private static final String TURNS_18_TOMORROW = "2008-11-10";

    private static Asked asked(String words, health.lintel.triage.Label... labels) {
        return Asked.about(words, labels)
                .at(MAPLE, MONDAY)
                .visits(visit("2026-11-05T10:00:00-05:00", VisitType.OFFICE, "cough"));
    }

    @Test
    void who_turns_18_today_writes_alone() {
        assertThat(asked("My cough is worse", SYMPTOM).born(TURNS_18_TODAY).outcomes())
                .containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void who_turns_18_tomorrow_is_told_who_can_write_and_whom_to_call() {
        Outcome told = asked("My cough is worse", SYMPTOM)
                .born(TURNS_18_TOMORROW)
                .decide()
                .first();
        assertThat(told.clause()).isEqualTo(Clause.ACCOUNTS_AGES);
        assertThat(told.words().en()).contains("from age 18", "parent or guardian", "(555) 555-0260");
        assertThat(told.words().es()).contains("desde los 18 años");
        assertThat(told.nextSteps()).containsExactly(Step.CALL, Step.ASK_A_PERSON, Step.EDIT);
    }

    @Test
    void the_parent_of_a_child_of_17_writes() {
        assertThat(asked("Her cough is worse", SYMPTOM)
                        .born(TURNS_18_TOMORROW)
                        .forWard()
                        .outcomes())
                .containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void a_parents_access_ends_on_the_18th_birthday() {
        Outcome told = asked("Her cough is worse", SYMPTOM)
                .born(TURNS_18_TODAY)
                .forWard()
                .decide()
                .first();
        assertThat(told.clause()).isEqualTo(Clause.ACCOUNTS_AGES);
        assertThat(told.words().en()).contains("18 or older now", "add you as a helper");
        assertThat(told.pool()).isEqualTo("clinical");
    }

    @Test
    void a_helper_whom_a_grown_up_chose_writes_on() {
        assertThat(asked("My mother's cough is worse", SYMPTOM)
                        .born("1940-05-01")
                        .forHelped()
                        .outcomes())
                .containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void a_child_in_danger_is_never_told_to_grow_up_first() {
        assertThat(asked("I want to die", SYMPTOM, SELF_HARM).born("2012-03-01").outcomes())
                .contains("CALL_988 urgent.emergency", "DELIVER urgent.emergency clinical POSSIBLE_EMERGENCY");
    }

    @Test
    void a_child_who_calls_is_helped_on_the_telephone() {
        assertThat(asked("My cough is worse", SYMPTOM)
                        .born("2012-03-01")
                        .byTelephone()
                        .outcomes())
                .containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void bills_and_records_keep_their_pages() {
        assertThat(asked("Why two bills?", BILLING).born(TURNS_18_TOMORROW).outcomes())
                .containsExactly("NOT_OUR_PATIENT accounts.ages", "PAY_BILL billing.pay");
        assertThat(asked("My records", RECORDS_FORMS)
                        .born(TURNS_18_TODAY)
                        .forWard()
                        .outcomes())
                .containsExactly("NOT_OUR_PATIENT accounts.ages", "VIEW_RECORDS records.review");
    }

    @Test
    void nobody_is_refused_for_an_age_that_we_do_not_know() {
        assertThat(asked("My cough is worse", SYMPTOM).outcomes()).containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void answers_come_within_two_business_days() {
        assertThat(asked("My cough is worse", SYMPTOM)
                        .born("1990-01-01")
                        .decide()
                        .first()
                        .replyBy())
                // Wednesday is Veterans Day
                .isEqualTo(at("2026-11-12T17:00:00-05:00"));
        assertThat(MAPLE.text(Clause.REPLY_PROMISE).paragraphs().getFirst().en())
                .contains("1 to 2 business days");
    }
}
