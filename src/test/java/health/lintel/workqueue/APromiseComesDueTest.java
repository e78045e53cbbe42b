package health.lintel.workqueue;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.StaffRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

@PortalTest
class APromiseComesDueTest {
    @Autowired
    Tasks tasks;

    @Autowired
    Pools pools;

    @Autowired
    Queue queue;

    @Autowired
    Promises promises;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext portal;

    Clinic clinic;
    Heard heard;
    PoolKey pool;
    PersonId nurse;
    PersonId lead;

    @BeforeEach
    void clinic() {
        clinic = new Clinic(portal);
        pool = clinic.pool("nurses", null);
        nurse = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        lead = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        pools.appointLead(pool, lead, null);
        heard = new Heard(portal);
    }

    @AfterEach
    void listenNoMore() {
        heard.close();
    }

    @Test
    void its_owner_is_reminded_once_at_half_and_once_at_four_fifths_of_the_time() {
        TaskId id = tasks.open(clinic.routine(pool, null));
        after(Duration.ofHours(35));
        assertThat(heard.nudges(id)).isEmpty();
        after(Duration.ofHours(1));
        after(Duration.ofHours(1));
        assertThat(heard.nudges(id)).extracting(TaskNudged::part).containsExactly(1);
        after(Duration.ofHours(21));
        after(Duration.ofHours(1));
        assertThat(heard.nudges(id)).extracting(TaskNudged::part).containsExactly(1, 2);
    }

    @Test
    void the_lead_has_it_once_the_promised_moment_has_passed() {
        TaskId id = tasks.open(clinic.routine(pool, null));
        tasks.claim(nurse, id);
        after(Duration.ofDays(3).minusSeconds(1));
        assertThat(heard.overdue(id)).isEmpty();
        after(Duration.ofSeconds(1));
        after(Duration.ofHours(5));
        assertThat(heard.overdue(id)).extracting(TaskOverdue::lead).containsExactly(lead);
        assertThat(clinic.now(id).owner()).isEqualTo(nurse);
        assertThat(queue.page(lead, QueueView.MINE, 1).tasks())
                .extracting(Task::id)
                .contains(id);
    }

    @Test
    void what_the_lead_has_and_is_late_with_goes_to_the_lead_above() {
        PoolKey above = clinic.pool("leads", null);
        PersonId manager = clinic.staff(StaffRole.MANAGER, above);
        PoolKey below = clinic.pool("nurses", above);
        PersonId head = clinic.staff(StaffRole.CLINICAL_SUPPORT, below);
        TaskId id = tasks.open(clinic.routine(below, null));
        tasks.claim(head, id);
        after(Duration.ofDays(3));
        assertThat(heard.overdue(id)).extracting(TaskOverdue::lead).containsExactly(manager);
    }

    @Test
    void the_answer_being_written_is_not_refused_because_it_was_brought_to_the_lead_meanwhile() {
        TaskId id = tasks.open(clinic.routine(pool, null));
        tasks.claim(nurse, id);
        int seen = clinic.now(id).version();
        after(Duration.ofDays(4));
        assertThat(tasks.complete(nurse, id, seen, "answered").isOpen()).isFalse();
    }

    @Test
    void words_that_may_show_danger_and_that_nobody_looked_at_in_time_go_to_the_lead() {
        TaskId id = tasks.open(clinic.emergency(pool, null));
        after(Duration.ofMinutes(30));
        after(Duration.ofMinutes(1));
        assertThat(heard.looksOverdue(id)).extracting(FirstLookOverdue::lead).containsExactly(lead);
    }

    @Test
    void nobody_is_told_of_what_was_looked_at_in_time_or_answered() {
        TaskId looked = tasks.open(clinic.emergency(pool, null));
        tasks.recordLook(nurse, looked);
        TaskId answered = tasks.open(clinic.routine(pool, null));
        tasks.complete(nurse, answered, 1, "answered");
        after(Duration.ofMinutes(31));
        assertThat(heard.looksOverdue(looked)).isEmpty();
        after(Duration.ofDays(4));
        assertThat(heard.nudges(answered)).isEmpty();
        assertThat(heard.overdue(answered)).isEmpty();
    }

    @Test
    void a_look_owed_anew_and_missed_again_is_told_again() {
        TaskId id = tasks.open(clinic.emergency(pool, null));
        after(Duration.ofMinutes(31));
        tasks.recordLook(nurse, id);
        tasks.reRank(id, new Rank(Gravity.SELF_HARM_OR_EMERGENCY, null, clinic.in(Duration.ofMinutes(30)), null));
        after(Duration.ofMinutes(31));
        assertThat(heard.looksOverdue(id)).hasSize(2);
    }

    @Test
    void one_item_that_cannot_be_told_of_holds_up_nobody_elses_and_is_tried_again() {
        TaskId first = tasks.open(clinic.emergency(pool, null));
        TaskId second = tasks.open(clinic.emergency(pool, null));
        ApplicationListener<PayloadApplicationEvent<?>> broken = event -> {
            if (event.getPayload() instanceof FirstLookOverdue late
                    && late.task().id().equals(first)) {
                throw new IllegalStateException("the listener is broken");
            }
        };
        ((ConfigurableApplicationContext) portal).addApplicationListener(broken);
        after(Duration.ofMinutes(31));
        ((ConfigurableApplicationContext) portal).removeApplicationListener(broken);
        assertThat(clinic.now(first).escalatedTo()).isNull();
        assertThat(clinic.now(second).escalatedTo()).isEqualTo(lead);
        promises.check();
        assertThat(clinic.now(first).escalatedTo()).isEqualTo(lead);
    }

    private void after(Duration time) {
        clock.advance(time);
        promises.check();
    }
}
