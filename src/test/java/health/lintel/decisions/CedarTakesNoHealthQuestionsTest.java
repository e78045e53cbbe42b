package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Conversation;
import health.lintel.facts.Facts.Finding;
import health.lintel.facts.Facts.Medicine;
import health.lintel.facts.Facts.StartedBy;
import health.lintel.facts.Facts.TestResult;
import health.lintel.facts.Facts.Turn;
import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.Settings;
import health.lintel.policy.VisitType;
import org.junit.jupiter.api.Test;

/// Cedar Street Internal Medicine (`demo/policies/cedar.yaml`): no health questions by message, refills by the
/// pharmacy for who was seen within a year, results as the patient chooses.
class CedarTakesNoHealthQuestionsTest {
    private static final PolicyVersion CEDAR = Asked.practice("cedar");
    private static final String MONDAY = "2026-11-09T12:00:00-07:00";
    private static final health.lintel.facts.Facts.Visit LAST_WEEK =
            visit("2026-11-04T10:00:00-07:00", VisitType.OFFICE, "cough", "amoxicillin");

    private static Asked asked(String words, health.lintel.triage.Label... labels) {
        return Asked.about(words, labels).at(CEDAR, MONDAY);
    }

    private static Asked refill(String lastVisit) {
        return asked("Please refill my lisinopril", REFILL)
                .visits(visit(lastVisit, VisitType.OFFICE, "checkup"))
                .takes(new Medicine("lisinopril 10 mg", 0, 9, null, "us", "Main Street", null));
    }

    @Test
    void a_symptom_even_days_after_a_visit_is_turned_to_a_visit_with_the_words_kept() {
        Outcome turned =
                asked("My cough is worse", SYMPTOM).visits(LAST_WEEK).decide().first();
        assertThat(turned.kind()).isEqualTo(OutcomeKind.BOOK_VISIT);
        assertThat(turned.words().en()).contains("We do not answer health questions by message", "with your words");
        assertThat(turned.words().es()).contains("No respondemos preguntas de salud");
    }

    @Test
    void and_a_person_can_still_be_asked() {
        Outcome turned =
                asked("My cough is worse", SYMPTOM).visits(LAST_WEEK).decide().first();
        assertThat(turned.nextSteps()).contains(Step.REQUEST_VISIT, Step.CALL, Step.ASK_A_PERSON);
        assertThat(turned.pool()).isEqualTo("clinical");
    }

    @Test
    void what_a_result_means_is_for_a_visit_and_where_it_is_for_the_records_staff() {
        var result = new TestResult("lipid panel", at("2026-11-06T08:00:00-07:00"), null, Finding.ABNORMAL);
        assertThat(asked("What does my lipid panel mean?", RESULTS, MEDICAL_QUESTION)
                        .results(result)
                        .outcomes())
                .contains("BOOK_VISIT visit.new-concern")
                .doesNotContain("DELIVER results.ours clinical");
        assertThat(asked("Where is my lipid panel?", RESULTS).results(result).outcomes())
                .contains("DELIVER results.ours records");
    }

    @Test
    void an_answer_to_the_practices_own_question_still_comes_through() {
        var thread = new Conversation("cough", at(MONDAY), at(MONDAY), 0, 0, Turn.STAFF_ASKED_LAST, StartedBy.STAFF);
        assertThat(asked("Yes, it still hurts", SYMPTOM).in(thread).outcomes())
                .containsExactly("DELIVER length.turns clinical");
    }

    @Test
    void a_side_effect_of_our_medicine_gets_todays_number_too() {
        assertThat(asked("A rash from the amoxicillin", MEDICATION_EFFECT)
                        .visits(LAST_WEEK)
                        .outcomes())
                .containsExactly("CALL_PRACTICE visit.new-concern", "BOOK_VISIT visit.new-concern");
    }

    @Test
    void an_emergency_stops_as_everywhere_and_reaches_a_nurse() {
        assertThat(asked("My chest hurts", SYMPTOM, EMERGENCY).outcomes())
                .containsExactly("CALL_911 urgent.emergency", "DELIVER urgent.emergency clinical POSSIBLE_EMERGENCY");
    }

    @Test
    void words_that_the_reader_is_unsure_of_reach_a_person() {
        assertThat(asked("I feel odd", SYMPTOM).unsure().outcomes())
                .containsExactly("DELIVER urgent.unsure clinical PERSON_FIRST");
    }

    @Test
    void a_refill_is_asked_of_the_pharmacy_and_answered_within_five_business_days() {
        Outcome told = refill("2026-02-02T10:00:00-07:00").decide().first();
        assertThat(told.kind()).isEqualTo(OutcomeKind.ASK_PHARMACY);
        assertThat(told.words().en()).contains("call Main Street", "within 5 business days");
        assertThat(CEDAR.settings().refillWork().decisionWithinOpenDays()).isEqualTo(5);
    }

    @Test
    void who_was_not_seen_within_a_year_needs_a_visit_for_a_refill() {
        assertThat(refill("2025-11-09T10:00:00-07:00").outcomes()).containsExactly("ASK_PHARMACY refill.pharmacy");
        assertThat(refill("2025-11-08T10:00:00-07:00").outcomes()).containsExactly("BOOK_VISIT refill.pharmacy");
    }

    @Test
    void the_practice_holds_no_result_back_but_a_patient_may_wish_to_wait() {
        assertThat(CEDAR.settings().results().showing()).isEqualTo(Settings.Showing.PATIENT_MAY_WAIT);
        assertThat(CEDAR.text(Clause.RESULTS_OURS).paragraphs().getFirst().en())
                .contains("as soon as we have them", "choose to wait");
    }

    @Test
    void bills_and_visits_are_asked_about_as_usual() {
        assertThat(asked("Why two bills?", BILLING).outcomes())
                .containsExactly("DELIVER admin.questions billing", "PAY_BILL billing.pay");
        assertThat(asked("A visit please", APPOINTMENT).outcomes())
                .containsExactly("DELIVER appointments.request front-desk", "BOOK_VISIT appointments.request");
    }

    @Test
    void the_public_page_promises_no_window() {
        assertThat(CEDAR.textsInForce()).noneMatch(text -> text.clause() == Clause.FOLLOW_UP_WINDOW);
    }
}
