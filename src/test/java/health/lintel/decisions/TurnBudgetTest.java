package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Conversation;
import health.lintel.facts.Facts.StartedBy;
import health.lintel.facts.Facts.Turn;
import health.lintel.policy.VisitType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnBudgetTest {
    private static Conversation thread(@Nullable String answered, int used, int extra, Turn turn) {
        return new Conversation(
                "cough",
                at("2026-11-01T09:00:00-05:00"),
                answered == null ? null : at(answered),
                used,
                extra,
                turn,
                StartedBy.PATIENT);
    }

    private static Asked cough() {
        return Asked.about("my cough is still there", SYMPTOM);
    }

    @Test
    void two_turns_after_the_answer_then_a_visit() {
        String answered = "2026-11-20T12:00:00-05:00";
        assertThat(cough().in(thread(answered, 0, 0, Turn.FREE)).outcomes())
                .containsExactly("DELIVER length.turns clinical");
        assertThat(cough().in(thread(answered, 1, 0, Turn.FREE))
                        .decide()
                        .first()
                        .words()
                        .en())
                .startsWith("This is the last message here");
        assertThat(cough().in(thread(answered, 2, 0, Turn.FREE)).outcomes()).containsExactly("BOOK_VISIT length.turns");
    }

    @Test
    void staff_can_add_turns() {
        assertThat(cough().in(thread("2026-11-20T12:00:00-05:00", 2, 1, Turn.FREE))
                        .outcomes())
                .containsExactly("DELIVER length.turns clinical");
    }

    @Test
    void an_answer_to_our_question_costs_no_turn() {
        assertThat(cough().in(thread("2026-11-20T12:00:00-05:00", 2, 0, Turn.STAFF_ASKED_LAST))
                        .outcomes())
                .containsExactly("DELIVER length.turns clinical");
    }

    @Test
    void further_words_before_our_answer_join_the_message() {
        assertThat(cough().in(thread(null, 0, 0, Turn.FREE)).outcomes())
                .containsExactly("DELIVER reply.not-chat clinical");
    }

    @Test
    void a_thread_lives_fourteen_days_from_the_first_answer() {
        Asked asked = cough().in(thread("2026-11-09T12:00:00-05:00", 0, 0, Turn.FREE));
        assertThat(asked.sent("2026-11-23T23:59:59-05:00").outcomes()).containsExactly("DELIVER length.turns clinical");
        assertThat(asked.sent("2026-11-24T00:00:00-05:00").outcomes()).containsExactly("BOOK_VISIT visit.new-concern");
    }

    @Test
    void used_up_turns_close_the_matter_even_inside_the_window() {
        assertThat(cough().in(thread("2026-11-20T12:00:00-05:00", 2, 0, Turn.FREE))
                        .visits(visit("2026-11-19T10:00:00-05:00", VisitType.OFFICE, "cough"))
                        .outcomes())
                .containsExactly("BOOK_VISIT length.turns");
    }

    @Test
    void another_matter_is_not_held_to_the_thread() {
        assertThat(Asked.about("my knee is stiff", SYMPTOM)
                        .in(thread("2026-11-20T12:00:00-05:00", 2, 0, Turn.FREE))
                        .visits(visit("2026-11-19T10:00:00-05:00", VisitType.OFFICE, "knee pain"))
                        .outcomes())
                .containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void administrative_words_have_no_budget() {
        assertThat(Asked.about("the bill", BILLING)
                        .in(thread("2026-11-20T12:00:00-05:00", 9, 0, Turn.FREE))
                        .outcomes())
                .containsExactly("DELIVER admin.questions billing", "PAY_BILL billing.pay");
    }

    @Test
    void a_thread_that_staff_started_is_open_for_its_matter() {
        Conversation ours =
                new Conversation("cough", at("2026-11-20T09:00:00-05:00"), null, 0, 0, Turn.FREE, StartedBy.STAFF);
        assertThat(cough().in(ours).outcomes()).containsExactly("DELIVER follow-up.window clinical");
    }
}
