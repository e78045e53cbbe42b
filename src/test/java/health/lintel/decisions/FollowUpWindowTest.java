package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Booked;
import health.lintel.facts.Facts.Finding;
import health.lintel.facts.Facts.Grant;
import health.lintel.facts.Facts.TestResult;
import health.lintel.facts.Lane;
import health.lintel.policy.VisitType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FollowUpWindowTest {
    private static final String OPEN = "DELIVER follow-up.window clinical";
    private static final String MAY_BE_NEW = "DELIVER follow-up.window clinical MAY_BE_NEW";
    private static final String VISIT = "BOOK_VISIT visit.new-concern";

    @ParameterizedTest(name = "visit {0} {1}, sent {2}: open {3}")
    @CsvSource({
        "2026-11-12T10:30:00-05:00, OFFICE,     2026-11-26T23:59:59-05:00, true",
        "2026-11-12T10:30:00-05:00, OFFICE,     2026-11-27T00:00:00-05:00, false",
        "2026-11-12T10:30:00-05:00, TELEHEALTH, 2026-11-26T23:59:59-05:00, true",
        "2026-11-12T10:30:00-05:00, PHONE,      2026-11-27T00:00:00-05:00, false",
        "2026-11-12T10:30:00-05:00, NURSE,      2026-11-26T10:00:00-05:00, true",
        "2026-11-12T10:30:00-05:00, DISCHARGE,  2026-11-26T10:00:00-05:00, true",
        "2026-11-12T10:30:00-05:00, MEDICINE,   2026-11-26T10:00:00-05:00, true",
        "2026-11-12T10:30:00-05:00, PROCEDURE,  2026-12-12T23:59:59-05:00, true",
        "2026-11-12T10:30:00-05:00, PROCEDURE,  2026-12-13T00:00:00-05:00, false",
        // late in the evening it is already the next day in UTC; the practice's day counts
        "2026-11-12T23:30:00-05:00, OFFICE,     2026-11-26T23:59:00-05:00, true",
        "2026-11-12T23:30:00-05:00, OFFICE,     2026-11-27T00:30:00-05:00, false",
        "2026-11-13T04:30:00Z,      OFFICE,     2026-11-27T04:59:59Z,      true",
        "2026-11-13T04:30:00Z,      OFFICE,     2026-11-27T05:00:00Z,      false",
        // over the change of the clock
        "2026-10-25T16:00:00-04:00, OFFICE,     2026-11-08T23:59:59-05:00, true",
        "2026-10-25T16:00:00-04:00, OFFICE,     2026-11-09T00:00:00-05:00, false",
        // not before the visit has ended
        "2026-11-12T10:30:00-05:00, OFFICE,     2026-11-12T10:29:59-05:00, false",
        "2026-11-12T10:30:00-05:00, OFFICE,     2026-11-12T10:30:00-05:00, true",
    })
    void a_window_is_open_to_the_end_of_its_last_day(String end, VisitType type, String sent, boolean open) {
        var outcomes = Asked.about("the cough we talked about", VISIT_FOLLOW_UP, SYMPTOM)
                .visits(visit(end, type, "cough"))
                .sent(sent)
                .outcomes();
        assertThat(outcomes).containsExactly(open ? OPEN : VISIT);
    }

    @ParameterizedTest
    @EnumSource(
            value = VisitType.class,
            mode = Mode.INCLUDE,
            names = {"LAB", "NO_SHOW", "CANCELLED", "ELSEWHERE"})
    void a_lab_draw_a_missed_visit_and_care_elsewhere_open_nothing(VisitType type) {
        assertThat(Asked.about("my cough", VISIT_FOLLOW_UP)
                        .visits(visit("2026-11-20T10:30:00-05:00", type, "cough"))
                        .outcomes())
                .containsExactly(VISIT);
    }

    @Test
    void the_patient_sees_the_visit_and_the_last_day() {
        Outcome outcome = Asked.about("my cough", SYMPTOM)
                .visits(visit("2026-11-12T10:30:00-05:00", VisitType.OFFICE, "cough"))
                .decide()
                .first();
        assertThat(outcome.facts()).containsEntry("visit", "2026-11-12").containsEntry("windowEnds", "2026-11-26");
        assertThat(outcome.replyBy()).isEqualTo(at("2026-11-27T17:00:00-05:00"));
        assertThat(outcome.words().en()).contains("your Thu, Nov 12 visit until Thu, Nov 26");
        assertThat(outcome.nextSteps()).containsExactly(Step.SEND, Step.EDIT);
    }

    @ParameterizedTest(name = "reason {0}, words {1}, label {2}: {3}")
    @CsvSource(
            value = {
                "knee pain;       my knee is stiff;                SYMPTOM;           DELIVER",
                "knee pain;       a rash on my skin;               SYMPTOM;           BOOK_VISIT",
                "knee pain;       the new pill makes me sick;      MEDICATION_EFFECT; DELIVER",
                "knee pain;       since you saw me I have a rash;  VISIT_FOLLOW_UP;   DELIVER",
                "annual physical; a rash on my skin;               SYMPTOM;           MAY_BE_NEW",
                "knee pain;       can I take turmeric;             MEDICAL_QUESTION;  MAY_BE_NEW",
                "'';              a rash on my skin;               SYMPTOM;           DELIVER",
                "dolor de rodilla; mi rodilla sigue hinchada;      SYMPTOM;           DELIVER",
                "dolor de rodilla; me arde el estomago;            SYMPTOM;           BOOK_VISIT",
            },
            delimiter = ';')
    void a_message_belongs_unless_it_is_clearly_another_matter(
            String reason, String words, health.lintel.triage.Label label, String expected) {
        String outcome = Asked.about(words, label)
                .visits(visit("2026-11-20T10:30:00-05:00", VisitType.OFFICE, reason))
                .outcomes()
                .getFirst();
        assertThat(outcome)
                .isEqualTo(
                        switch (expected) {
                            case "DELIVER" -> OPEN;
                            case "MAY_BE_NEW" -> MAY_BE_NEW;
                            default -> VISIT;
                        });
    }

    @Test
    void any_new_symptom_after_a_new_medicine_belongs_to_the_visit() {
        assertThat(Asked.about("a rash on my skin", SYMPTOM)
                        .visits(visit("2026-11-20T10:30:00-05:00", VisitType.OFFICE, "knee pain", "naproxen"))
                        .outcomes())
                .containsExactly(OPEN);
    }

    @Test
    void a_question_about_a_vaccine_given_then_belongs_to_the_visit() {
        assertThat(Asked.about("is shingrix two shots?", MEDICAL_QUESTION)
                        .visits(visit("2026-11-20T10:30:00-05:00", VisitType.NURSE, "vaccine", "Shingrix"))
                        .outcomes())
                .containsExactly(OPEN);
    }

    @Test
    void what_the_patient_calls_a_new_concern_is_one() {
        assertThat(Asked.about("my knee", SYMPTOM)
                        .visits(visit("2026-11-20T10:30:00-05:00", VisitType.OFFICE, "knee pain"))
                        .lane(Lane.NEW_CONCERN)
                        .outcomes())
                .containsExactly(VISIT);
    }

    @Test
    void visits_that_nobody_looked_up_turn_nobody_away() {
        assertThat(Asked.about("my knee", SYMPTOM).visitsUnknown().outcomes()).containsExactly(MAY_BE_NEW);
    }

    @Test
    void a_grant_is_open_through_its_last_day() {
        Grant grant = new Grant("blood pressure readings", LocalDate.of(2027, 1, 10));
        Asked asked = Asked.about("my blood pressure was 140/90", SYMPTOM).grants(grant);
        assertThat(asked.sent("2027-01-10T23:59:59-05:00").outcomes()).containsExactly(OPEN);
        assertThat(asked.sent("2027-01-11T00:00:00-05:00").outcomes()).containsExactly(VISIT);
    }

    @Test
    void preparing_for_a_booked_test_is_never_a_new_visit() {
        Booked booked = new Booked(at("2026-11-25T09:00:00-05:00"), VisitType.OFFICE, "fasting labs");
        assertThat(Asked.about("can I drink coffee before?", MEDICAL_QUESTION)
                        .upcoming(booked)
                        .outcomes())
                .containsExactly("DELIVER visit.coming clinical");
        assertThat(Asked.about("my stomach hurts", SYMPTOM).upcoming(booked).outcomes())
                .containsExactly(VISIT);
    }

    @Test
    void a_result_of_ours_is_open_until_two_weeks_after_our_comment() {
        TestResult waiting = new TestResult("lipid panel", at("2026-09-01T08:00:00-04:00"), null, Finding.ABNORMAL);
        TestResult told = new TestResult(
                "lipid panel", at("2026-11-01T08:00:00-05:00"), at("2026-11-09T08:00:00-05:00"), Finding.ABNORMAL);
        Asked asked = Asked.about("what does my cholesterol mean", RESULTS, MEDICAL_QUESTION);
        String[] open = {"DELIVER results.ours clinical", "VIEW_RECORDS results.ours"};
        assertThat(asked.results(waiting).outcomes()).containsExactly(open);
        assertThat(asked.results(told).sent("2026-11-23T23:59:59-05:00").outcomes())
                .containsExactly(open);
        assertThat(asked.results(told).sent("2026-11-24T00:00:00-05:00").outcomes())
                .containsExactly(VISIT, "VIEW_RECORDS results.ours");
    }

    @Test
    void where_a_result_is_goes_to_records() {
        assertThat(Asked.about("where is my mammogram", RESULTS).outcomes())
                .containsExactly("DELIVER results.ours records", "VIEW_RECORDS results.ours");
    }

    @Test
    void a_practice_can_have_a_week_instead() {
        Asked asked = Asked.about("my cough", SYMPTOM)
                .visits(visit("2026-11-12T10:30:00-05:00", VisitType.OFFICE, "cough"))
                .under("office: 14", "office: 7");
        assertThat(asked.sent("2026-11-19T23:59:00-05:00").outcomes()).containsExactly(OPEN);
        assertThat(asked.sent("2026-11-20T00:00:00-05:00").outcomes()).containsExactly(VISIT);
    }
}
