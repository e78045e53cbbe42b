package health.lintel.versions;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.versions.NotAllowed.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GoingBackAtOnceTest extends TwoPersons {
    @Test
    void one_person_puts_the_earlier_rules_in_force_at_once_as_a_new_version() {
        int before = policies.currentNumber();
        int turns = policies.current().settings().length().turns();
        live(TURNS, otherTurns());

        int number = goingBack.to(mo, before, "Patients were turned away.");

        assertThat(policies.inForce().number()).isEqualTo(number).isGreaterThan(before);
        assertThat(policies.current().version()).isEqualTo(number);
        assertThat(policies.current().settings().length().turns()).isEqualTo(turns);
        assertThat(now(number).state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(now(number).reason()).isEqualTo("Patients were turned away.");
    }

    @Test
    void a_second_person_agrees_by_the_end_of_the_next_open_day() {
        int before = policies.currentNumber();
        live(TURNS, otherTurns());
        int number = goingBack.to(mo, before, "Patients were turned away.");
        Instant by = Objects.requireNonNull(now(number).confirmBy());

        assertThat(by).isAfter(clock.instant()).isBefore(clock.instant().plus(Duration.ofDays(6)));
        assertThat(refused(() -> goingBack.confirm(mo, number))).isEqualTo(Why.OWN_WORK);
        goingBack.confirm(ada, number);
        assertThat(now(number).confirmBy()).isNull();
        assertThat(now(number).state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(refused(() -> goingBack.confirm(lee, number))).isEqualTo(Why.NOT_IN_THIS_STATE);
    }

    @Test
    void going_back_needs_a_reason_and_a_version_that_was_in_force_and_was_different() {
        int before = policies.currentNumber();
        int never = draft(TURNS, "9");
        live(TURNS, otherTurns());

        assertThat(refused(() -> goingBack.to(mo, before, " "))).isEqualTo(Why.NO_REASON);
        assertThat(refused(() -> goingBack.to(mo, never, "why not"))).isEqualTo(Why.NEVER_IN_FORCE);
        assertThat(refused(() -> goingBack.to(mo, policies.currentNumber(), "why not")))
                .isEqualTo(Why.NOTHING_CHANGED);
    }

    @Test
    void going_back_to_rules_that_look_later_at_danger_takes_a_clinician() {
        int hours = policies.current().settings().sameDay().readWithinOpenHours();
        String path = "clauses/urgent.same-day/settings/read-within-open-hours";
        int later = hours > 1 ? policies.currentNumber() : live(path, "2");
        live(path, "1");

        assertThat(refused(() -> goingBack.to(ada, later, "as before"))).isEqualTo(Why.NEEDS_A_CLINICIAN);
        goingBack.to(lee, later, "Too many nights awake.");
        assertThat(policies.current().settings().sameDay().readWithinOpenHours())
                .isGreaterThan(1);
    }

    @Test
    void what_was_to_come_is_called_back_too() {
        int before = policies.currentNumber();
        live(TURNS, otherTurns());
        int coming = draft(LATE, "We are late. Call {phone}. Coming " + before);
        propose(coming);
        Instant moment = clock.instant().plus(Duration.ofDays(1));
        approvals.approve(lee, coming, moment);

        int number = goingBack.to(ada, before, "All of it.");

        assertThat(now(coming).state()).isEqualTo(VersionState.WITHDRAWN);
        clock.set(moment.plusSeconds(60));
        assertThat(policies.inForce().number()).isEqualTo(number);
    }
}
