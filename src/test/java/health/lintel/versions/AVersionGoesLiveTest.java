package health.lintel.versions;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.policy.ChangeKind;
import health.lintel.versions.NotAllowed.Why;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AVersionGoesLiveTest extends TwoPersons {
    @Test
    void a_draft_is_proposed_by_one_approved_by_another_and_is_in_force_at_once() {
        int before = policies.currentNumber();
        int number = draft(TURNS, otherTurns());
        assertThat(now(number).state()).isEqualTo(VersionState.DRAFT);
        propose(number);
        assertThat(now(number).state()).isEqualTo(VersionState.PROPOSED);
        assertThat(policies.currentNumber()).isEqualTo(before);

        approvals.approve(ada, number, null);

        assertThat(now(number).state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(now(before).state()).isEqualTo(VersionState.RETIRED);
        assertThat(policies.inForce().number()).isEqualTo(number);
        assertThat(policies.current().version()).isEqualTo(number);
        assertThat(now(number).steps())
                .extracting(Version.Step::act)
                .containsExactly(VersionAct.BEGIN, VersionAct.PROPOSE, VersionAct.APPROVE);
    }

    @Test
    void who_wrote_or_proposed_it_does_not_approve_it() {
        int number = draft(TURNS, otherTurns());
        change(ada, number, LATE, "We are late. Please call {phone}. It is number " + number + ".");
        propose(number);

        assertThat(refused(() -> approvals.approve(mo, number, null))).isEqualTo(Why.OWN_WORK);
        assertThat(refused(() -> approvals.approve(ada, number, null))).isEqualTo(Why.OWN_WORK);
        approvals.approve(lee, number, null);
        assertThat(now(number).state()).isEqualTo(VersionState.IN_FORCE);
    }

    @Test
    void a_draft_with_an_error_is_saved_and_cannot_go_live() {
        int number = draft(TURNS, "many");

        assertThat(refused(() -> propose(number))).isEqualTo(Why.HAS_ERRORS);
        assertThat(refused(() -> approvals.approve(lee, number, null))).isEqualTo(Why.NOT_IN_THIS_STATE);
        assertThat(now(number).state()).isEqualTo(VersionState.DRAFT);

        int text = versions.begin(mo, policies.currentNumber(), "Typed by hand.");
        versions.save(mo, text, 1, PolicyText.of("policy: [practice"));
        assertThat(refused(() -> propose(text))).isEqualTo(Why.HAS_ERRORS);
    }

    @Test
    void what_the_linters_warn_of_goes_live_with_a_reason_only() {
        int number = draft("clauses/appointments.request/on", "false");
        var without = new Approvals.Proposal("By phone only.", " ", ChangeKind.WORDING);

        assertThat(refused(() -> approvals.propose(mo, number, 2, without))).isEqualTo(Why.WARNINGS_WITHOUT_REASON);
        propose(number);
        assertThat(now(number).steps().getLast().warnings()).isEqualTo("We know.");
    }

    @Test
    void a_change_needs_a_reason_and_a_change() {
        assertThat(refused(() -> versions.begin(mo, 1, " "))).isEqualTo(Why.NO_REASON);
        int number = versions.begin(mo, policies.currentNumber(), "Nothing yet.");
        assertThat(refused(() -> propose(number))).isEqualTo(Why.NOTHING_CHANGED);
    }

    @Test
    void looking_later_at_danger_is_approved_by_a_clinician_only() {
        int hours = policies.current().settings().sameDay().readWithinOpenHours();
        int number = draft("clauses/urgent.same-day/settings/read-within-open-hours", String.valueOf(hours + 1));
        propose(number);

        assertThat(now(number).kind()).isEqualTo(ChangeKind.SAFETY);
        assertThat(refused(() -> approvals.approve(ada, number, null))).isEqualTo(Why.NEEDS_A_CLINICIAN);
        approvals.approve(lee, number, null);
        assertThat(now(number).state()).isEqualTo(VersionState.IN_FORCE);
        change(mo, draft("clauses/urgent.same-day/settings/read-within-open-hours", "1"), LATE, "We are late.");
    }

    @Test
    void a_moment_in_the_future_counts_to_the_microsecond() {
        int before = policies.currentNumber();
        int number = draft(TURNS, otherTurns());
        propose(number);
        Instant moment = clock.instant().plus(Duration.ofDays(2));
        approvals.approve(lee, number, moment);

        assertThat(now(number).state()).isEqualTo(VersionState.APPROVED);
        clock.set(moment.minusNanos(1_000));
        assertThat(policies.inForce().number()).isEqualTo(before);
        clock.set(moment);
        assertThat(policies.inForce().number()).isEqualTo(number);
        assertThat(now(number).state()).isEqualTo(VersionState.IN_FORCE);
    }

    @Test
    void before_its_moment_it_can_be_withdrawn_but_not_in_the_last_minute() {
        int before = policies.currentNumber();
        int number = draft(TURNS, otherTurns());
        propose(number);
        Instant moment = clock.instant().plus(Duration.ofHours(1));
        assertThat(refused(() -> approvals.approve(lee, number, clock.instant().minusSeconds(1))))
                .isEqualTo(Why.MOMENT_IS_PAST);
        approvals.approve(lee, number, moment);
        int second = draft(LATE, "We are late. Call us at {phone}. Number " + number);
        propose(second);
        assertThat(refused(() -> approvals.approve(lee, second, null))).isEqualTo(Why.ANOTHER_IS_COMING);

        clock.set(moment.minusSeconds(30));
        assertThat(refused(() -> approvals.withdraw(mo, number, "no"))).isEqualTo(Why.MOMENT_IS_NEAR);
        clock.set(moment.minusSeconds(90));
        approvals.withdraw(mo, number, "The front desk is not ready.");
        clock.set(moment.plusSeconds(1));
        assertThat(policies.inForce().number()).isEqualTo(before);
        assertThat(now(number).state()).isEqualTo(VersionState.WITHDRAWN);
    }

    @Test
    void a_proposal_is_taken_back_written_on_refused_or_withdrawn() {
        int number = draft(TURNS, otherTurns());
        propose(number);
        approvals.takeBack(mo, number);
        assertThat(now(number).state()).isEqualTo(VersionState.DRAFT);
        propose(number);
        assertThat(refused(() -> approvals.refuse(lee, number, ""))).isEqualTo(Why.NO_REASON);
        approvals.refuse(lee, number, "Two are enough.");
        assertThat(now(number).state()).isEqualTo(VersionState.REFUSED);
        assertThat(refused(() -> propose(number))).isEqualTo(Why.NOT_IN_THIS_STATE);

        int again = versions.begin(mo, number, "With better words.");
        assertThat(now(again).text().leaves().get(TURNS))
                .isEqualTo(now(number).text().leaves().get(TURNS));
        approvals.withdraw(mo, again, "Not now.");
        assertThat(now(again).state()).isEqualTo(VersionState.WITHDRAWN);
    }

    @Test
    void patients_are_asked_again_only_when_the_meaning_changed() {
        int known = policies.currentNumber();
        live(LATE, "We are late, and we are sorry. You can call {phone}. " + known);
        assertThat(policies.isMeaningNewer(known)).isFalse();
        int wording = policies.currentNumber();
        live(TURNS, otherTurns());
        assertThat(policies.isMeaningNewer(known)).isTrue();
        assertThat(policies.isMeaningNewer(wording)).isTrue();
        assertThat(policies.isMeaningNewer(policies.currentNumber())).isFalse();
    }
}
