package health.lintel.workqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.StaffRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class TwoPeopleReachForOneTaskTest {
    @Autowired
    Tasks tasks;

    @Autowired
    Queue queue;

    @Autowired
    ApplicationContext portal;

    Clinic clinic;

    @Autowired
    MovableClock clock;

    PoolKey pool;
    PersonId ana;
    PersonId ben;

    @BeforeEach
    void clinic() {
        clinic = new Clinic(portal);
        pool = clinic.pool("nurses", null);
        ana = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        ben = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
    }

    @Test
    void exactly_one_of_eight_who_claim_at_once_has_it_and_the_others_hear_who() throws Exception {
        TaskId id = tasks.open(clinic.routine(pool, null));
        List<PersonId> staff = new ArrayList<>();
        for (int i = 0; i < 8; i++) staff.add(clinic.staff(StaffRole.CLINICAL_SUPPORT, pool));
        List<Callable<Claim>> reaches = new ArrayList<>();
        staff.forEach(person -> reaches.add(() -> tasks.claim(person, id)));
        List<Claim> claims = together(reaches);
        PersonId owner = clinic.now(id).owner();
        assertThat(claims).filteredOn(claim -> claim instanceof Claim.Claimed).hasSize(1);
        assertThat(claims)
                .filteredOn(claim -> claim instanceof Claim.HeldBy)
                .hasSize(7)
                .allSatisfy(claim -> assertThat(((Claim.HeldBy) claim).owner()).isEqualTo(owner));
    }

    @Test
    void two_who_ask_for_the_next_task_at_once_get_two_tasks() throws Exception {
        for (int i = 0; i < 8; i++) tasks.open(clinic.routine(pool, null));
        List<Callable<TaskId>> asks = new ArrayList<>();
        for (int i = 0; i < 8; i++) asks.add(() -> queue.next(ana).orElseThrow().id());
        Set<TaskId> given = new HashSet<>(together(asks));
        assertThat(given).hasSize(8);
        assertThat(queue.next(ben)).isEmpty();
    }

    @Test
    void the_next_task_is_the_gravest() {
        tasks.open(clinic.routine(pool, null));
        TaskId grave = tasks.open(clinic.emergency(pool, null));
        assertThat(queue.next(ana).orElseThrow().id()).isEqualTo(grave);
    }

    @Test
    void a_claim_is_taken_back_within_twenty_seconds_by_who_made_it_and_by_nobody_later() {
        TaskId id = tasks.open(clinic.routine(pool, null));
        tasks.claim(ana, id);
        assertThatThrownBy(() -> tasks.undo(ben, id)).isInstanceOf(TaskChanged.class);
        clock.advance(Duration.ofSeconds(20));
        assertThat(tasks.undo(ana, id).owner()).isNull();
        assertThatThrownBy(() -> tasks.undo(ana, id)).isInstanceOf(TaskChanged.class);

        tasks.claim(ana, id);
        clock.advance(Duration.ofSeconds(21));
        assertThatThrownBy(() -> tasks.undo(ana, id)).isInstanceOf(TaskChanged.class);
    }

    @Test
    void a_completed_task_comes_back_as_it_was_when_its_completion_is_undone() {
        TaskId id = tasks.open(clinic.routine(pool, null));
        tasks.claim(ana, id);
        tasks.complete(ana, id, clinic.now(id).version(), "answered");
        assertThat(tasks.claim(ben, id)).isInstanceOf(Claim.Gone.class);
        Task back = tasks.undo(ana, id);
        assertThat(back.status()).isEqualTo(TaskStatus.ACCEPTED);
        assertThat(back.owner()).isEqualTo(ana);
        assertThat(back.closedAt()).isNull();
    }

    @Test
    void every_state_is_a_row_with_who_and_when() {
        TaskId id = tasks.open(clinic.routine(pool, null));
        tasks.claim(ana, id);
        tasks.handOver(ana, id, clinic.now(id).version(), Destination.person(ben), "knows the family");
        tasks.release(ben, id, clinic.now(id).version());
        assertThat(tasks.history(id))
                .extracting(TaskAct::act)
                .containsExactly(Act.OPEN, Act.CLAIM, Act.HAND_OVER, Act.RELEASE);
        assertThat(tasks.history(id)).extracting(TaskAct::by).containsExactly(null, ana, ana, ben);
    }

    private static <T> List<T> together(List<Callable<T>> works) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (var future : threads.invokeAll(works)) results.add(future.get());
            return results;
        }
    }
}
