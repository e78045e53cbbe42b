package health.lintel.workqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class SomebodyIsAwayTest {
    @Autowired
    Tasks tasks;

    @Autowired
    Pools pools;

    @Autowired
    Coverage coverage;

    @Autowired
    Promises promises;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext portal;

    Clinic clinic;
    PoolKey above;
    PoolKey pool;
    PersonId manager;
    PersonId ana;
    PersonId ben;

    @BeforeEach
    void clinic() {
        clinic = new Clinic(portal);
        above = clinic.pool("leads", null);
        pool = clinic.pool("nurses", above);
        manager = clinic.staff(StaffRole.MANAGER, above);
        ana = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        ben = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        pools.appointLead(pool, ana, null);
    }

    @Test
    void their_items_go_at_once_to_the_person_who_stands_in() {
        TaskId id = claimedBy(ana);
        coverage.recordAbsence(ana, clock.instant(), null, Destination.person(ben), manager);
        assertThat(clinic.now(id).owner()).isEqualTo(ben);
        assertThat(pools.leadOf(pool)).contains(ben);
    }

    @Test
    void without_cover_their_items_go_back_to_the_pool() {
        TaskId id = claimedBy(ana);
        coverage.recordAbsence(ana, clock.instant(), null, null, manager);
        assertThat(clinic.now(id).owner()).isNull();
        assertThat(clinic.now(id).pool()).isEqualTo(pool);
        assertThat(clinic.now(id).status()).isEqualTo(TaskStatus.REQUESTED);
    }

    @Test
    void an_absence_planned_for_tomorrow_moves_nothing_today() {
        TaskId id = claimedBy(ana);
        coverage.recordAbsence(ana, clinic.in(Duration.ofDays(1)), null, Destination.person(ben), manager);
        promises.check();
        assertThat(clinic.now(id).owner()).isEqualTo(ana);
        clock.advance(Duration.ofDays(1));
        promises.check();
        assertThat(clinic.now(id).owner()).isEqualTo(ben);
    }

    @Test
    void who_leaves_for_good_leaves_no_item_behind() {
        TaskId id = claimedBy(ben);
        people.recordDeparture(ben, manager, "moved away");
        assertThat(clinic.now(id).owner()).isNull();
        assertThat(clinic.now(id).pool()).isEqualTo(pool);
    }

    @Test
    void a_pool_in_which_nobody_is_left_hands_on_what_it_has_and_what_comes() {
        TaskId waiting = tasks.open(clinic.routine(pool, null));
        people.recordDeparture(ana, manager, "");
        assertThat(clinic.now(waiting).pool()).isEqualTo(pool);
        people.recordDeparture(ben, manager, "");
        assertThat(clinic.now(waiting).pool()).isEqualTo(above);
        TaskId later = tasks.open(clinic.routine(pool, null));
        assertThat(clinic.now(later).pool()).isEqualTo(above);
    }

    @Test
    void what_was_brought_to_a_lead_who_leaves_is_brought_to_the_next() {
        TaskId id = tasks.open(clinic.emergency(pool, null));
        clock.advance(Duration.ofMinutes(31));
        promises.check();
        assertThat(clinic.now(id).escalatedTo()).isEqualTo(ana);
        people.recordDeparture(ana, manager, "");
        assertThat(clinic.now(id).escalatedTo()).isEqualTo(ben);
    }

    @Test
    void handing_over_to_somebody_who_is_away_reaches_who_stands_in() {
        coverage.recordAbsence(ben, clock.instant(), null, Destination.person(manager), manager);
        TaskId id = claimedBy(ana);
        Task task = tasks.handOver(ana, id, clinic.now(id).version(), Destination.person(ben), "knows the family");
        assertThat(task.owner()).isEqualTo(manager);
    }

    @Test
    void two_who_stand_in_for_each_other_and_are_both_away_are_nobody() {
        TaskId id = claimedBy(ana);
        coverage.recordAbsence(ben, clock.instant(), null, Destination.person(ana), manager);
        coverage.recordAbsence(ana, clock.instant(), null, Destination.person(ben), manager);
        assertThat(clinic.now(id).owner()).isNull();
        assertThat(clinic.now(id).pool()).isEqualTo(above);
    }

    @Test
    void who_is_back_can_take_work_again_and_who_is_away_cannot() {
        coverage.recordAbsence(ana, clock.instant(), null, null, manager);
        TaskId id = tasks.open(clinic.routine(pool, null));
        assertThatThrownBy(() -> tasks.claim(ana, id)).isInstanceOf(TaskChanged.class);
        coverage.endAbsence(ana, manager);
        assertThat(tasks.claim(ana, id)).isInstanceOf(Claim.Claimed.class);
    }

    private TaskId claimedBy(PersonId person) {
        TaskId id = tasks.open(clinic.routine(pool, null));
        tasks.claim(person, id);
        return id;
    }
}
