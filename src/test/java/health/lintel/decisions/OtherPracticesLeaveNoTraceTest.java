package health.lintel.decisions;

import static health.lintel.decisions.Asked.at;
import static health.lintel.triage.Label.*;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.Clause;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What other practices have is asked under their policies only: receipts of the shipped one stay what they were.
class OtherPracticesLeaveNoTraceTest {
    private static final Set<Clause> OTHERS =
            Set.of(Clause.CLINICAL_FEE, Clause.TOPICS_SENSITIVE, Clause.ACCOUNTS_AGES);

    @Test
    void the_shipped_policy_asks_no_rule_of_theirs() {
        List<Decision.RuleAnswer> asked =
                Asked.about("My cough is worse", SYMPTOM).decide().asked();
        assertThat(asked)
                .noneMatch(answer -> OTHERS.contains(answer.clause()))
                .noneMatch(answer -> answer.rule().equals("this practice takes no health questions"));
        assertThat(asked)
                .hasSize((int) Decisions.RULES.stream()
                                .filter(rule -> rule.isAskedUnder(Asked.SHIPPED))
                                .count()
                        + 2);
    }

    @Test
    void a_practice_that_has_one_finds_it_on_its_receipts() {
        assertThat(Asked.about("My cough is worse", SYMPTOM)
                        .at(Asked.practice("harbor"), "2026-11-09T12:00:00-08:00")
                        .decide()
                        .asked())
                .anyMatch(answer -> answer.clause() == Clause.CLINICAL_FEE);
    }

    @Test
    void a_file_that_was_kept_before_these_clauses_existed_is_read_as_ever() {
        String yaml = Asked.SHIPPED.yaml();
        PolicyVersion old = PolicyFile.parse("old", yaml.substring(0, yaml.indexOf("  clinical.fee:")));
        assertThat(old.off()).isEqualTo(Asked.SHIPPED.off());
        assertThat(old.textsInForce()).isEqualTo(Asked.SHIPPED.textsInForce());
        Asked asked = Asked.about("My cough is worse", SYMPTOM);
        assertThat(asked.under(old).decide())
                .isEqualTo(asked.under(Asked.SHIPPED).decide());
    }

    @Test
    void a_promise_may_end_at_an_hour_before_closing() {
        Decision decision = Asked.about("Two bills?", BILLING)
                .under("reply: 3 calendar-days", "reply: 1 business-days\n      closing-hour: \"15:00\"")
                .decide();
        assertThat(decision.first().replyBy()).isEqualTo(at("2026-11-24T15:00:00-05:00"));
    }

    @Test
    void an_office_topic_that_is_closed_gets_the_number() {
        Decision decision = Asked.about("A referral please", REFERRAL)
                .under(
                        "referral: {clause: admin.questions, pool: prior-authorization}",
                        "referral: {clause: admin.questions, pool: prior-authorization, open: false}")
                .decide();
        assertThat(decision.first().kind()).isEqualTo(OutcomeKind.CALL_PRACTICE);
        assertThat(decision.first().words().en()).contains("We take this by phone");
    }

    @Test
    void where_nobody_is_warned_first_abuse_is_held_for_a_person() {
        Decision decision = Asked.about("You idiots", ABUSIVE, BILLING)
                .under("steps: [warn, hold, suspend, review]", "steps: [hold, suspend, review]")
                .decide();
        assertThat(decision.warning()).isNull();
        assertThat(decision.find(OutcomeKind.HOLD_CONDUCT)).isPresent();
    }
}
