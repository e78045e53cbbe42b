package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Booked;
import health.lintel.facts.Facts.Medicine;
import health.lintel.policy.VisitType;
import org.junit.jupiter.api.Test;

class NewConcernTest {
    @Test
    void a_new_symptom_is_turned_to_a_visit_with_an_exit_to_a_person() {
        Outcome outcome = Asked.about("my knee hurts", SYMPTOM).decide().first();
        assertThat(Asked.inShort(outcome)).isEqualTo("BOOK_VISIT visit.new-concern");
        assertThat(outcome.nextSteps()).contains(Step.PICK_SLOT, Step.REQUEST_VISIT, Step.CALL, Step.ASK_A_PERSON);
        assertThat(outcome.pool()).isEqualTo("clinical");
        assertThat(outcome.replyBy()).isEqualTo(at("2026-11-24T17:00:00-05:00"));
    }

    @Test
    void a_visit_that_is_booked_near_is_offered_for_the_words() {
        Booked booked = new Booked(at("2026-11-25T09:00:00-05:00"), VisitType.OFFICE, "physical");
        Outcome outcome =
                Asked.about("my knee hurts", SYMPTOM).upcoming(booked).decide().first();
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.BOOK_VISIT);
        assertThat(outcome.facts()).containsEntry("bookedVisit", "2026-11-25");
        assertThat(outcome.words().en()).contains("You have a visit on Wed, Nov 25");
    }

    @Test
    void an_appointment_wish_beside_a_symptom_does_not_hide_the_symptom() {
        assertThat(Asked.about("my knee hurts, can I come in", SYMPTOM, APPOINTMENT)
                        .outcomes())
                .containsExactly(
                        "BOOK_VISIT visit.new-concern",
                        "DELIVER appointments.request front-desk",
                        "BOOK_VISIT appointments.request");
    }

    @Test
    void a_side_effect_of_our_medicine_gets_a_visit_and_todays_number() {
        Decision decision = Asked.about("the pill makes me dizzy", MEDICATION_EFFECT)
                .visits(visit("2026-09-01T10:00:00-04:00", VisitType.OFFICE, "blood pressure", "amlodipine"))
                .decide();
        assertThat(decision.outcomes().stream().map(Asked::inShort))
                .containsExactly("CALL_PRACTICE visit.new-concern", "BOOK_VISIT visit.new-concern");
        assertThat(decision.first().call()).isNotNull();
    }

    @Test
    void a_side_effect_of_another_offices_medicine_gets_a_visit() {
        Medicine theirs = new Medicine("sertraline", 1, 20, null, "Dr. Vega", null, null);
        assertThat(Asked.about("sertraline makes me dizzy", MEDICATION_EFFECT)
                        .takes(theirs)
                        .outcomes())
                .containsExactly("BOOK_VISIT visit.new-concern");
    }

    @Test
    void a_bill_question_beside_it_is_delivered() {
        assertThat(Asked.about("my knee hurts and the bill is wrong", SYMPTOM, BILLING)
                        .outcomes())
                .containsExactly(
                        "BOOK_VISIT visit.new-concern", "DELIVER admin.questions billing", "PAY_BILL billing.pay");
    }

    @Test
    void a_practice_that_welcomes_new_concerns_gets_them_marked() {
        String shipped = "visit.new-concern:\n    on: true";
        assertThat(Asked.about("my knee hurts", SYMPTOM)
                        .under(shipped, "visit.new-concern:\n    on: false")
                        .outcomes())
                .containsExactly("DELIVER visit.new-concern clinical MAY_BE_NEW");
    }

    @Test
    void a_practice_can_take_no_clinical_messages_at_all() {
        Asked asked = Asked.about("my knee hurts", SYMPTOM)
                .visits(visit("2026-11-20T10:30:00-05:00", VisitType.OFFICE, "knee pain"))
                .under("follow-up.window:\n    on: true", "follow-up.window:\n    on: false");
        assertThat(asked.outcomes()).containsExactly("BOOK_VISIT visit.new-concern");
    }
}
