package health.lintel.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PersonId;
import health.lintel.jobs.Job;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.scenarios.Practice;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Clause conduct.standard: in person, by phone or by portal.
@PortalTest
class ACaseFromAnyChannelTest {
    @Autowired
    Conduct conduct;

    @Autowired
    Witnessing witnessing;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    Job escalateLateConductCases;

    ChartAccess gus;
    PersonId nan;
    PersonId mo;
    PersonId lee;
    PersonId kim;

    @BeforeEach
    void a_practice_of_four() {
        clock.set(MovableClock.START);
        gus = practice.patient("Gus");
        nan = practice.staff("Nan", StaffRole.FRONT_DESK);
        mo = practice.staff("Mo", StaffRole.MANAGER);
        lee = practice.staff("Lee", StaffRole.PROVIDER);
        kim = practice.staff("Kim", StaffRole.PROVIDER);
    }

    @Test
    void what_the_front_desk_tells_pauses_nothing_until_a_second_person_confirms_it() {
        UUID id = told(nan, null);
        assertThat(conduct.suspensionOf(gus.actor())).isEmpty();

        witnessing.confirm(mo, id);

        assertThat(conduct.suspensionOf(gus.actor())).isPresent();
        assertThat(state(id)).isEqualTo(CaseState.SUSPENDED);
        assertThat(kinds(id)).containsExactly("conduct-review");
    }

    @Test
    void a_report_that_is_not_confirmed_touches_nobody() {
        UUID id = told(nan, null);
        witnessing.dismiss(mo, id, "He was in pain.");
        assertThat(conduct.suspensionOf(gus.actor())).isEmpty();
        assertThat(kinds(id)).isEmpty();
        assertThatThrownBy(() -> witnessing.confirm(lee, id)).isInstanceOf(Conduct.AlreadyDecided.class);
    }

    @Test
    void whom_it_was_aimed_at_neither_confirms_nor_decides() {
        UUID id = told(nan, lee);
        assertThatThrownBy(() -> witnessing.confirm(lee, id)).isInstanceOf(NotYours.class);
        witnessing.confirm(mo, id);
        assertThatThrownBy(() -> conduct.review(lee, id, Incident.Outcome.UPHELD, "It was me."))
                .isInstanceOf(NotYours.class);
        conduct.review(mo, id, Incident.Outcome.UPHELD, "Read and heard.");
    }

    @Test
    void who_tells_of_it_does_not_confirm_it() {
        UUID id = told(mo, nan);
        assertThatThrownBy(() -> witnessing.confirm(mo, id)).isInstanceOf(NotYours.class);
    }

    @Test
    void two_people_at_once_make_one_decision() throws Exception {
        UUID id = told(nan, null);
        witnessing.confirm(mo, id);
        CyclicBarrier together = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var lift = two.submit(() -> decide(together, lee, id, Incident.Outcome.LIFTED));
            var uphold = two.submit(() -> decide(together, kim, id, Incident.Outcome.UPHELD));
            assertThat(List.of(lift.get(), uphold.get())).containsExactlyInAnyOrder(true, false);
        }
        boolean isPaused = conduct.suspensionOf(gus.actor()).isPresent();
        assertThat(state(id)).isEqualTo(isPaused ? CaseState.UPHELD : CaseState.LIFTED);
    }

    @Test
    void an_appeal_is_answered_by_a_third_person() {
        UUID id = paused();
        conduct.review(mo, id, Incident.Outcome.UPHELD, "Abuse.");
        assertThat(conduct.appeal(gus.actor(), "I was in great pain.")).isTrue();
        assertThat(state(id)).isEqualTo(CaseState.APPEALED);
        assertThat(kinds(id)).containsExactly("conduct-appeal");

        assertThatThrownBy(() -> conduct.review(mo, id, Incident.Outcome.UPHELD, "Again."))
                .isInstanceOf(NotYours.class);
        conduct.review(lee, id, Incident.Outcome.LIFTED, "He was in pain.");

        assertThat(conduct.suspensionOf(gus.actor())).isEmpty();
        assertThat(kinds(id)).isEmpty();
    }

    @Test
    void an_appeal_that_is_refused_is_the_last_word_on_the_portal() {
        UUID id = paused();
        conduct.review(mo, id, Incident.Outcome.UPHELD, "Abuse.");
        conduct.appeal(gus.actor(), "Please.");
        conduct.review(lee, id, Incident.Outcome.UPHELD, "It stands.");
        assertThat(state(id)).isEqualTo(CaseState.STANDS);
        assertThat(conduct.appeal(gus.actor(), "Please.")).isFalse();
        assertThat(conduct.suspensionOf(gus.actor())).isPresent();
    }

    @Test
    void a_late_decision_goes_to_the_lead_and_then_to_the_owner_physician_once_each() {
        UUID id = paused();
        escalateLateConductCases.work().run();
        assertThat(kinds(id)).containsExactly("conduct-review");
        clock.advance(Duration.ofHours(32));
        escalateLateConductCases.work().run();
        assertThat(kinds(id)).containsExactlyInAnyOrder("conduct-review", "conduct-late");
        clock.advance(Duration.ofDays(1));
        escalateLateConductCases.work().run();
        escalateLateConductCases.work().run();
        assertThat(kinds(id)).containsExactlyInAnyOrder("conduct-review", "conduct-late", "conduct-very-late");
        assertThat(conduct.suspensionOf(gus.actor())).isPresent();
        assertThat(work(id, "conduct-very-late").pool()).isEqualTo(PoolKey.PROVIDERS);

        conduct.review(lee, id, Incident.Outcome.LIFTED, "We were late, and it was pain.");
        assertThat(kinds(id)).isEmpty();
    }

    private boolean decide(CyclicBarrier together, PersonId by, UUID id, Incident.Outcome outcome) throws Exception {
        together.await();
        try {
            conduct.review(by, id, outcome, "read in context");
            return true;
        } catch (Conduct.AlreadyDecided second) {
            return false;
        }
    }

    private UUID paused() {
        return conduct.open(gus, Incident.Kind.ABUSE, new MessageId(UUID.randomUUID()), "hard words", clock.instant());
    }

    private UUID told(PersonId by, @Nullable PersonId target) {
        ChartAccess chart = people.access(by, gus.patient()).orElseThrow();
        var witness = new Witness(Witness.Channel.PHONE, clock.instant(), "Nan, at the desk", target, by);
        return witnessing.report(chart, gus.actor(), Incident.Kind.WITNESSED_ABUSE, "hard words", witness);
    }

    private CaseState state(UUID id) {
        return conduct.reviewable(mo, id).orElseThrow().state();
    }

    private List<String> kinds(UUID id) {
        return tasks.openAbout(Subject.of("incident", id)).stream()
                .map(Task::kind)
                .toList();
    }

    private Task work(UUID id, String kind) {
        return tasks.openAbout(Subject.of("incident", id)).stream()
                .filter(task -> task.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
