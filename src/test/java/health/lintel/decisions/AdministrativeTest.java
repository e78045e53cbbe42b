package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Lane;
import health.lintel.triage.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministrativeTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "APPOINTMENT, DELIVER appointments.request front-desk|BOOK_VISIT appointments.request",
        "BILLING, DELIVER admin.questions billing|PAY_BILL billing.pay",
        "INSURANCE, DELIVER insurance.update billing|UPDATE_INSURANCE insurance.update",
        "PRIOR_AUTHORIZATION, DELIVER admin.questions prior-authorization",
        "REFERRAL, DELIVER admin.questions prior-authorization",
        "RECORDS_FORMS, DELIVER admin.questions records|VIEW_RECORDS records.review",
        "ADMIN_OTHER, DELIVER admin.questions front-desk",
        "COURTESY, DELIVER focus.providers front-desk",
    })
    void each_topic_goes_to_its_pool_with_its_page_beside_it(Label label, String expected) {
        assertThat(Asked.about("words", label).outcomes()).containsExactly(expected.split("\\|", -1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FOLLOW_UP, BOOK_VISIT visit.new-concern",
        "NEW_CONCERN, BOOK_VISIT visit.new-concern",
        "REFILL, ASK_PHARMACY refill.pharmacy",
        "APPOINTMENT, DELIVER appointments.request front-desk",
        "BILLING, DELIVER admin.questions billing",
        "INSURANCE, DELIVER insurance.update billing",
        "PRIOR_AUTHORIZATION, DELIVER admin.questions prior-authorization",
        "RECORDS, DELIVER admin.questions records",
        "OTHER, DELIVER admin.questions front-desk",
    })
    void the_lane_fills_in_where_no_topic_was_read(Lane lane, String first) {
        assertThat(Asked.about("hm").lane(lane).outcomes().getFirst()).isEqualTo(first);
        // what was read beats the lane
        assertThat(Asked.about("my referral", REFERRAL).lane(lane).outcomes())
                .containsExactly("DELIVER admin.questions prior-authorization");
    }

    @Test
    void a_symptom_in_the_billing_lane_is_a_symptom() {
        assertThat(Asked.about("my knee hurts", SYMPTOM).lane(Lane.BILLING).outcomes())
                .containsExactly("BOOK_VISIT visit.new-concern");
    }

    @Test
    void several_matters_have_several_outcomes() {
        assertThat(Asked.about("all of it", BILLING, INSURANCE, PRIOR_AUTHORIZATION, REFERRAL, APPOINTMENT)
                        .outcomes())
                .containsExactly(
                        "DELIVER appointments.request front-desk",
                        "DELIVER insurance.update billing",
                        "DELIVER admin.questions billing",
                        "DELIVER admin.questions prior-authorization",
                        "PAY_BILL billing.pay",
                        "UPDATE_INSURANCE insurance.update",
                        "BOOK_VISIT appointments.request");
    }

    @Test
    void thanks_alone_closes_itself_and_owes_no_answer() {
        Outcome thanks = Asked.about("thank you!", COURTESY).decide().first();
        assertThat(thanks.replyBy()).isNull();
        assertThat(thanks.facts()).containsEntry("closes", "itself");
        assertThat(Asked.about("thanks, and my bill", COURTESY, BILLING).outcomes())
                .containsExactly("DELIVER admin.questions billing", "PAY_BILL billing.pay");
    }

    @Test
    void the_promise_is_a_date_on_every_delivery() {
        Outcome delivered = Asked.about("my address", ADMIN_OTHER).decide().first();
        assertThat(delivered.replyBy()).isEqualTo(at("2026-11-27T17:00:00-05:00"));
        assertThat(delivered.words().en()).contains("We usually answer by Fri, Nov 27.");
        assertThat(delivered.words().es()).contains("viernes 27 de noviembre");
    }

    @Test
    void another_practice_can_promise_two_business_days() {
        Outcome delivered = Asked.about("my address", ADMIN_OTHER)
                .under("reply: 3 calendar-days", "reply: 2 business-days")
                .decide()
                .first();
        assertThat(delivered.replyBy()).isEqualTo(at("2026-11-25T17:00:00-05:00"));
    }

    @Test
    void what_a_practice_does_not_take_here_gets_the_office_number_never_the_one_on_call() {
        Outcome call = Asked.about("my address", ADMIN_OTHER)
                .sent("2026-11-23T20:00:00-05:00")
                .under("admin.questions:\n    on: true", "admin.questions:\n    on: false")
                .decide()
                .first();
        assertThat(call.kind()).isEqualTo(OutcomeKind.CALL_PRACTICE);
        assertThat(call.words().en()).contains("(555) 555-0100");
    }
}
