package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Medicine;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.VisitType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Riverside Family Health (`demo/policies/riverside.yaml`): 72 hours, office hours only, refills asked for here five
/// days ahead.
class RiversideAnswersIn72HoursTest {
    private static final PolicyVersion RIVERSIDE = Asked.practice("riverside");
    private static final String MONDAY_NOON = "2026-11-09T12:00:00-06:00";

    private static Asked asked(String words, health.lintel.triage.Label label) {
        return Asked.about(words, label).at(RIVERSIDE, MONDAY_NOON);
    }

    private static Asked refill(@Nullable Integer refillsLeft, @Nullable Integer daysLeft) {
        return asked("Please refill my lisinopril", REFILL)
                .takes(new Medicine("lisinopril 10 mg", refillsLeft, daysLeft, null, "us", "Main Street", null));
    }

    private static String said(Asked asked) {
        return asked.decide().first().words().en();
    }

    @Test
    void a_question_on_Monday_at_noon_is_answered_by_Thursday_at_noon() {
        Decision decision = asked("Why was I billed twice?", BILLING).decide();
        assertThat(decision.first().replyBy()).isEqualTo(at("2026-11-12T12:00:00-06:00"));
    }

    @Test
    void a_question_whose_72_hours_end_on_Saturday_is_answered_by_the_end_of_Monday() {
        Decision decision = Asked.about("Why was I billed twice?", BILLING)
                .at(RIVERSIDE, "2026-11-11T15:00:00-06:00")
                .decide();
        // Saturday, 3 PM: nobody reads until Monday, and Monday the office closes at 5
        assertThat(decision.first().replyBy()).isEqualTo(at("2026-11-16T17:00:00-06:00"));
    }

    @Test
    void a_question_whose_72_hours_end_in_the_evening_is_answered_by_the_next_closing() {
        Decision decision = Asked.about("Why was I billed twice?", BILLING)
                .at(RIVERSIDE, "2026-11-09T20:00:00-06:00")
                .decide();
        assertThat(decision.first().replyBy()).isEqualTo(at("2026-11-13T16:00:00-06:00"));
    }

    @Test
    void a_refill_asked_six_days_ahead_goes_to_the_nurses() {
        assertThat(refill(0, 6).outcomes()).containsExactly("DELIVER refill.pharmacy clinical");
        assertThat(said(refill(0, 6))).startsWith("Send this, and a doctor will look at your chart for lisinopril");
    }

    @Test
    void a_refill_asked_five_days_ahead_is_in_time() {
        assertThat(said(refill(0, 5))).doesNotContain("5 days");
    }

    @Test
    void a_refill_asked_four_days_ahead_is_told_of_the_five_days_and_goes_all_the_same() {
        Outcome told = refill(0, 4).decide().first();
        assertThat(told.is(OutcomeKind.DELIVER)).isTrue();
        assertThat(told.words().en()).contains("5 days before you run out").contains("(555) 555-0210");
        assertThat(told.words().es()).contains("5 días antes");
        assertThat(told.facts()).containsEntry("daysLeft", "4").containsEntry("noticeDays", "5");
    }

    @Test
    void a_refill_whose_supply_nobody_knows_goes_to_the_nurses() {
        assertThat(refill(null, null).outcomes()).containsExactly("DELIVER refill.pharmacy clinical");
    }

    @Test
    void who_has_refills_left_is_told_to_call_the_pharmacy() {
        assertThat(refill(2, 9).outcomes()).containsExactly("ASK_PHARMACY refill.pharmacy");
    }

    @Test
    void the_last_dose_of_insulin_is_for_the_telephone_whatever_the_five_days() {
        Asked insulin = asked("Please refill my insulin", REFILL)
                .takes(new Medicine("insulin glargine", 0, 1, null, "us", null, null));
        assertThat(insulin.outcomes()).contains("CALL_PRACTICE refill.pharmacy", "DELIVER urgent.same-day clinical");
    }

    @Test
    void chest_pain_in_a_refill_is_still_911() {
        assertThat(Asked.about("Refill, and my chest hurts", REFILL, EMERGENCY)
                        .at(RIVERSIDE, MONDAY_NOON)
                        .decide()
                        .first()
                        .kind())
                .isEqualTo(OutcomeKind.CALL_911);
    }

    @Test
    void the_window_after_a_visit_is_the_usual_one() {
        Asked asked = asked("My cough is worse", SYMPTOM)
                .visits(visit("2026-10-26T10:00:00-05:00", VisitType.OFFICE, "cough"));
        assertThat(asked.outcomes()).containsExactly("DELIVER follow-up.window clinical");
    }
}
