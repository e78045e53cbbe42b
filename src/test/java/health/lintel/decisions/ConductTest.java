package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.Clause;
import health.lintel.triage.ThreatBy;
import org.junit.jupiter.api.Test;

class ConductTest {
    @Test
    void abuse_is_warned_before_sending_and_changes_nothing_else() {
        Decision decision = Asked.about("you idiots, my bill", ABUSIVE, BILLING).decide();
        assertThat(decision.warning()).isEqualTo(Clause.CONDUCT_STANDARD);
        assertThat(decision.warningWords()).isNotNull();
        assertThat(decision.outcomes().stream().map(Asked::inShort))
                .containsExactly("DELIVER admin.questions billing", "PAY_BILL billing.pay");
    }

    @Test
    void abuse_sent_anyway_is_held_for_a_person_within_one_business_day() {
        Decision decision =
                Asked.about("you idiots, my bill", ABUSIVE, BILLING).warned().decide();
        assertThat(decision.warning()).isNull();
        assertThat(decision.outcomes().stream().map(Asked::inShort))
                .containsExactly("HOLD_CONDUCT conduct.standard", "PAY_BILL billing.pay");
        assertThat(decision.first().replyBy()).isEqualTo(at("2026-11-24T17:00:00-05:00"));
    }

    @Test
    void abuse_alone_is_a_message_to_the_office() {
        assertThat(Asked.about("you idiots", ABUSIVE).outcomes()).containsExactly("DELIVER admin.questions front-desk");
        assertThat(Asked.about("you idiots", ABUSIVE).warned().outcomes())
                .containsExactly("HOLD_CONDUCT conduct.standard");
    }

    @Test
    void danger_in_abusive_words_reaches_a_nurse_all_the_same() {
        Asked asked = Asked.about("idiots, chest pain, and the bill", ABUSIVE, EMERGENCY, SYMPTOM, BILLING)
                .warned();
        assertThat(asked.outcomes())
                .containsExactly(
                        "CALL_911 urgent.emergency",
                        "HOLD_CONDUCT conduct.standard",
                        "DELIVER urgent.emergency clinical POSSIBLE_EMERGENCY",
                        "PAY_BILL billing.pay");
    }

    @Test
    void a_plain_threat_skips_the_warning() {
        Decision decision = Asked.about("I will come with my gun", THREAT)
                .threatBy(ThreatBy.WRITER)
                .decide();
        assertThat(decision.warning()).isNull();
        assertThat(Asked.inShort(decision.first())).isEqualTo("HOLD_CONDUCT conduct.standard");
        assertThat(decision.first().facts()).containsEntry("suspends", "at once");
    }

    @Test
    void a_doubtful_threat_is_held_for_a_person_within_the_hour() {
        Outcome held = Asked.about("you will be sorry", THREAT)
                .doubtfulThreat()
                .sent("2026-11-23T10:00:00-05:00")
                .decide()
                .first();
        assertThat(held.kind()).isEqualTo(OutcomeKind.HOLD_CONDUCT);
        assertThat(held.lookBy()).isEqualTo(at("2026-11-23T11:00:00-05:00"));
        assertThat(held.facts()).containsEntry("suspends", "not unless a person decides so");
    }

    @Test
    void a_reported_threat_pages_the_lead_and_is_delivered() {
        Decision decision = Asked.about("my brother says he will shoot up the place", THREAT)
                .threatBy(ThreatBy.REPORTED)
                .decide();
        assertThat(decision.warning()).isNull();
        assertThat(decision.find(OutcomeKind.HOLD_CONDUCT)).isEmpty();
        assertThat(decision.find(OutcomeKind.DELIVER).orElseThrow().facts()).containsEntry("pages", "lead");
    }

    @Test
    void a_reported_threat_reaches_people_even_where_the_rest_is_turned_away() {
        assertThat(Asked.about("my knee; and he says he will shoot", THREAT, SYMPTOM, ABUSIVE)
                        .threatBy(ThreatBy.REPORTED)
                        .warned()
                        .outcomes())
                .containsExactly("BOOK_VISIT visit.new-concern", "DELIVER conduct.standard front-desk");
    }

    @Test
    void words_of_an_intruder_lock_the_account_and_show_nothing_of_the_chart() {
        Decision decision = Asked.about("this is not her, lol, refill her xanax", THREAT, REFILL, ABUSIVE)
                .threatBy(ThreatBy.INTRUDER)
                .decide();
        assertThat(decision.warning()).isNull();
        assertThat(decision.outcomes().stream().map(Asked::inShort))
                .containsExactly("DELIVER conduct.standard front-desk");
        assertThat(decision.first().facts()).containsEntry("account", "locked for security");
    }

    @Test
    void nobody_is_warned_in_a_language_that_the_reader_cannot_judge() {
        Asked asked = Asked.about("...", ABUSIVE).inUnknownLanguage();
        assertThat(asked.decide().warning()).isNull();
        assertThat(asked.warned().decide().find(OutcomeKind.HOLD_CONDUCT)).isEmpty();
    }
}
