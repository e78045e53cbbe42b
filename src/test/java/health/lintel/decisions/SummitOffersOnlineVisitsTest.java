package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Booked;
import health.lintel.facts.Facts.Conversation;
import health.lintel.facts.Facts.StartedBy;
import health.lintel.facts.Facts.Turn;
import health.lintel.facts.Lane;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.VisitType;
import org.junit.jupiter.api.Test;

/// Summit Primary Care (`demo/policies/summit.yaml`): seven days after a visit, then an online visit with a notice.
class SummitOffersOnlineVisitsTest {
    private static final PolicyVersion SUMMIT = Asked.practice("summit");
    private static final String MONDAY = "2026-11-09T12:00:00-07:00";

    private static Asked asked(String words, health.lintel.triage.Label... labels) {
        return Asked.about(words, labels).at(SUMMIT, MONDAY);
    }

    private static Asked cough(String visit) {
        return asked("My cough is worse", SYMPTOM).visits(visit(visit, VisitType.OFFICE, "cough"));
    }

    @Test
    void on_the_seventh_day_after_a_visit_a_question_is_free_and_goes_to_the_nurses() {
        assertThat(cough("2026-11-02T10:00:00-07:00").outcomes()).containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void on_the_eighth_day_it_is_an_online_visit() {
        Outcome turned = cough("2026-11-01T10:00:00-07:00").decide().first();
        assertThat(turned.kind()).isEqualTo(OutcomeKind.BOOK_VISIT);
        assertThat(turned.facts()).containsEntry("turnedTo", "e-visit");
    }

    @Test
    void the_notice_of_what_it_costs_comes_in_both_languages() {
        Outcome turned = cough("2026-11-01T10:00:00-07:00").decide().first();
        assertThat(turned.words().en()).contains("online visit", "costs the same as a short visit", "(555) 555-0240");
        assertThat(turned.words().es()).contains("visita en línea", "Cuesta lo mismo");
    }

    @Test
    void it_can_be_declined_for_the_telephone_or_a_person() {
        Outcome turned = cough("2026-11-01T10:00:00-07:00").decide().first();
        assertThat(turned.nextSteps()).contains(Step.REQUEST_VISIT, Step.CALL, Step.ASK_A_PERSON, Step.EDIT);
    }

    @Test
    void a_procedure_opens_seven_days_as_well_and_not_thirty() {
        var procedure = visit("2026-11-01T10:00:00-07:00", VisitType.PROCEDURE, "mole removed");
        assertThat(asked("The mole scar itches", SYMPTOM).visits(procedure).outcomes())
                .containsExactly("BOOK_VISIT visit.new-concern");
    }

    @Test
    void another_matter_within_the_seven_days_is_an_online_visit() {
        Asked asked = asked("My knee hurts", SYMPTOM)
                .lane(Lane.NEW_CONCERN)
                .visits(visit("2026-11-05T10:00:00-07:00", VisitType.OFFICE, "cough"));
        assertThat(asked.decide().first().facts()).containsEntry("turnedTo", "e-visit");
    }

    @Test
    void a_visit_that_is_booked_does_not_hide_the_notice() {
        Asked asked = cough("2026-10-01T10:00:00-07:00")
                .upcoming(new Booked(at("2026-11-11T10:00:00-07:00"), VisitType.OFFICE, "checkup"));
        assertThat(asked.decide().first().words().en()).contains("online visit");
    }

    @Test
    void a_thread_lives_on_when_its_seven_days_are_over() {
        var thread = new Conversation(
                "cough",
                at("2026-10-31T09:00:00-07:00"),
                at("2026-11-02T09:00:00-07:00"),
                0,
                0,
                Turn.FREE,
                StartedBy.PATIENT);
        assertThat(cough("2026-10-30T10:00:00-07:00").in(thread).outcomes())
                .containsExactly("DELIVER length.turns clinical");
    }

    @Test
    void urgent_words_get_the_number_and_no_price() {
        Decision decision = asked("A fever of 104", SYMPTOM, URGENT).decide();
        assertThat(decision.first().kind()).isEqualTo(OutcomeKind.CALL_PRACTICE);
        assertThat(decision.first().words().en()).doesNotContain("costs");
    }

    @Test
    void a_bill_is_a_bill() {
        assertThat(asked("Why two bills?", BILLING).outcomes())
                .containsExactly("DELIVER admin.questions billing", "PAY_BILL billing.pay");
    }
}
