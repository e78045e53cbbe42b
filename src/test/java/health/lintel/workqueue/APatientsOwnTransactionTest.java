package health.lintel.workqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.StaffRole;
import health.lintel.storage.Transactions;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class APatientsOwnTransactionTest {
    @Autowired
    Tasks tasks;

    @Autowired
    Notes notes;

    @Autowired
    ApplicationContext portal;

    Clinic clinic;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    PoolKey pool;
    PatientId rosa;
    PersonId ana;

    @BeforeEach
    void clinic() {
        clinic = new Clinic(portal);
        pool = clinic.pool("nurses", null);
        ana = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        rosa = clinic.patient();
    }

    @Test
    void opens_work_makes_it_graver_and_moves_it_without_seeing_the_practice() {
        TaskId id = clinic.sentBy(rosa, clinic.routine(PoolKey.BILLING, rosa));
        var danger = new Rank(Gravity.URGENT, "chest", clinic.in(Duration.ofHours(2)), null);
        ReRanked result = asRosa(() -> {
            tasks.moveTo(id, pool, "symptoms inside");
            return tasks.reRank(id, danger);
        });
        assertThat(result).isEqualTo(ReRanked.GRAVER);
        assertThat(clinic.now(id).gravity()).isEqualTo(Gravity.URGENT);
        assertThat(clinic.now(id).pool()).isEqualTo(pool);
    }

    @Test
    void further_words_never_make_a_task_milder_or_later() {
        TaskId id = clinic.sentBy(rosa, clinic.emergency(pool, rosa));
        Task before = clinic.now(id);
        asRosa(() -> tasks.reRank(
                id, new Rank(Gravity.ROUTINE, "thanks", clinic.in(Duration.ofDays(9)), clinic.in(Duration.ofDays(9)))));
        Task after = clinic.now(id);
        assertThat(after.gravity()).isEqualTo(Gravity.SELF_HARM_OR_EMERGENCY);
        assertThat(after.flag()).isNull();
        assertThat(after.lookBy()).isEqualTo(before.lookBy());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
    }

    @Test
    void danger_in_later_words_owes_a_first_look_again() {
        TaskId id = clinic.sentBy(rosa, clinic.routine(pool, rosa));
        tasks.recordLook(ana, id);
        var later = clinic.in(Duration.ofMinutes(30));
        asRosa(() -> tasks.reRank(id, new Rank(Gravity.SELF_HARM_OR_EMERGENCY, null, later, null)));
        assertThat(clinic.now(id).owesFirstLook()).isTrue();
        tasks.recordLook(ana, id);
        assertThat(clinic.now(id).lookedBy()).isEqualTo(ana);
        assertThat(clinic.now(id).owesFirstLook()).isFalse();

        asRosa(() -> tasks.reRank(id, new Rank(Gravity.SELF_HARM_OR_EMERGENCY, null, later, null)));
        assertThat(clinic.now(id).owesFirstLook()).isTrue();
    }

    @Test
    void an_answer_begun_before_further_words_cannot_be_sent_unseen() {
        TaskId id = clinic.sentBy(rosa, clinic.routine(pool, rosa));
        tasks.claim(ana, id);
        int seen = clinic.now(id).version();
        asRosa(() -> tasks.reRank(id, new Rank(Gravity.ROUTINE, null, null, null)));
        assertThatThrownBy(() -> tasks.complete(ana, id, seen, "answered")).isInstanceOf(TaskChanged.class);
        assertThat(clinic.now(id).isOpen()).isTrue();
    }

    @Test
    void words_for_a_completed_task_are_not_swallowed() {
        TaskId id = clinic.sentBy(rosa, clinic.routine(pool, rosa));
        asRosa(() -> {
            tasks.closeByItself(id, "thanks only");
            return id;
        });
        assertThat(asRosa(() -> tasks.reRank(id, new Rank(Gravity.URGENT, null, null, null))))
                .isEqualTo(ReRanked.ALREADY_COMPLETED);
    }

    @Test
    void sees_no_other_patients_task_and_no_note_not_even_about_its_own() {
        TaskId id = clinic.sentBy(rosa, clinic.routine(pool, rosa));
        notes.add(ana, id, "Called her daughter");
        PatientId other = clinic.patient();
        var seenByOther = transactions.forPatient(new PersonId(other.value()), other, () -> tasks.find(id));
        assertThat(seenByOther).isEmpty();
        assertThat(asRosa(() -> count("workqueue.note"))).isZero();
        assertThat(notes.of(ana, id)).extracting(Note::words).containsExactly("Called her daughter");
    }

    @Test
    void is_never_refused_for_a_title_that_is_too_long_or_a_pool_that_is_not_there() {
        NewTask odd = new NewTask(
                "message",
                clinic.subject(),
                rosa,
                "word ".repeat(40),
                Gravity.URGENT,
                null,
                "en",
                new PoolKey("no-such-pool"),
                null,
                null);
        Task task = clinic.now(clinic.sentBy(rosa, odd));
        assertThat(task.title()).hasSize(120);
        assertThat(task.pool()).isEqualTo(PoolKey.LEADS);
    }

    @Test
    void notes_lie_sealed_in_the_database() {
        TaskId id = clinic.sentBy(rosa, clinic.routine(pool, rosa));
        notes.add(ana, id, "zanzibar");
        boolean found = transactions.forSystem(() -> jdbc.sql(
                        "select exists (select from workqueue.note where position('zanzibar'::bytea in words) > 0)")
                .query(Boolean.class)
                .single());
        assertThat(found).isFalse();
    }

    @Test
    void what_a_failed_send_opened_is_not_there() {
        NewTask task = clinic.routine(pool, rosa);
        assertThatThrownBy(() -> asRosa(() -> {
                    tasks.open(task);
                    throw new IllegalArgumentException("the message could not be kept");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tasks.openAbout(task.subject())).isEmpty();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private <T> T asRosa(Supplier<T> work) {
        return transactions.forPatient(new PersonId(rosa.value()), rosa, work);
    }
}
