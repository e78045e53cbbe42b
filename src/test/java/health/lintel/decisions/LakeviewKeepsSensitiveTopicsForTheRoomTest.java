package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.decisions.Asked.visit;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.facts.Facts.Conversation;
import health.lintel.facts.Facts.StartedBy;
import health.lintel.facts.Facts.Turn;
import health.lintel.policy.Clause;
import health.lintel.policy.PolicyVersion;
import health.lintel.policy.VisitType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lakeview Family Practice (`demo/policies/lakeview.yaml`): two business days, and three topics that are better said
/// than written.
class LakeviewKeepsSensitiveTopicsForTheRoomTest {
    private static final PolicyVersion LAKEVIEW = Asked.practice("lakeview");
    private static final String THURSDAY = "2026-11-12T11:00:00-05:00";
    private static final health.lintel.facts.Facts.Visit LAST_WEEK =
            visit("2026-11-05T10:00:00-05:00", VisitType.OFFICE, null);

    private static Asked asked(String words, health.lintel.triage.Label... labels) {
        return Asked.about(words, labels).at(LAKEVIEW, THURSDAY).visits(LAST_WEEK);
    }

    @Test
    void a_question_on_Thursday_is_answered_by_Monday_at_closing() {
        assertThat(asked("My cough is worse", SYMPTOM).decide().first().replyBy())
                .isEqualTo(at("2026-11-16T18:00:00-05:00"));
    }

    @Test
    void a_question_before_Thanksgiving_is_answered_after_it() {
        assertThat(asked("My cough is worse", SYMPTOM)
                        .sent("2026-11-24T11:00:00-05:00")
                        .visits(visit("2026-11-20T10:00:00-05:00", VisitType.OFFICE, "cough"))
                        .decide()
                        .first()
                        .replyBy())
                .isEqualTo(at("2026-11-27T13:00:00-05:00"));
    }

    @Test
    void a_question_on_an_HIV_test_is_turned_kindly_to_the_telephone_or_a_visit() {
        Outcome turned =
                asked("Should I take an HIV test?", MEDICAL_QUESTION).decide().first();
        assertThat(turned.kind()).isEqualTo(OutcomeKind.BOOK_VISIT);
        assertThat(turned.clause()).isEqualTo(Clause.TOPICS_SENSITIVE);
        assertThat(turned.words().en()).contains("in person: sexual health", "Call (555) 555-0250", "with your words");
        assertThat(turned.words().es()).contains("salud sexual");
    }

    @Test
    void and_a_person_can_still_be_asked() {
        assertThat(asked("Should I take an HIV test?", MEDICAL_QUESTION)
                        .decide()
                        .first()
                        .nextSteps())
                .contains(Step.REQUEST_VISIT, Step.CALL, Step.ASK_A_PERSON, Step.EDIT);
    }

    @Test
    void words_are_known_in_Spanish_and_with_or_without_accents() {
        for (String words : List.of("tengo sífilis", "tengo sifilis", "¿Y la Sífilis?")) {
            assertThat(asked(words, MEDICAL_QUESTION).outcomes()).containsExactly("BOOK_VISIT topics.sensitive");
        }
    }

    @Test
    void a_part_of_another_word_names_nothing() {
        assertThat(asked("My hives itch and the method of taking it", SYMPTOM).outcomes())
                .containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void where_a_sensitive_result_is_was_better_asked_by_telephone() {
        assertThat(asked("Where is my herpes result?", RESULTS).outcomes())
                .containsExactly("BOOK_VISIT topics.sensitive", "VIEW_RECORDS results.ours");
    }

    @Test
    void the_bill_for_a_sensitive_test_is_a_bill() {
        assertThat(asked("Why was I billed for the HIV test?", BILLING).outcomes())
                .containsExactly("DELIVER admin.questions billing", "PAY_BILL billing.pay");
    }

    @Test
    void a_sensitive_word_never_blocks_danger() {
        assertThat(asked("I am depressed and want to die", SYMPTOM, SELF_HARM).outcomes())
                .contains("CALL_988 urgent.emergency", "DELIVER urgent.emergency clinical POSSIBLE_EMERGENCY");
        assertThat(asked("Took too much heroin", SYMPTOM, EMERGENCY).outcomes())
                .contains("CALL_911 urgent.emergency", "DELIVER urgent.emergency clinical POSSIBLE_EMERGENCY");
        assertThat(asked("panic attack, fever of 104", SYMPTOM, URGENT).outcomes())
                .contains("CALL_PRACTICE urgent.same-day", "DELIVER urgent.same-day clinical");
    }

    @Test
    void nor_a_person_where_the_reader_is_unsure() {
        assertThat(asked("I feel so depressed", SYMPTOM).unsure().outcomes())
                .containsExactly("DELIVER urgent.unsure clinical PERSON_FIRST");
    }

    @Test
    void an_answer_to_our_own_question_comes_through() {
        var thread = new Conversation(null, at(THURSDAY), at(THURSDAY), 0, 0, Turn.STAFF_ASKED_LAST, StartedBy.PATIENT);
        assertThat(asked("Yes, I feel less depressed", SYMPTOM).in(thread).outcomes())
                .containsExactly("DELIVER follow-up.window clinical");
    }

    @Test
    void nothing_costs_anything_here() {
        assertThat(LAKEVIEW.settings().fee()).isNull();
    }
}
