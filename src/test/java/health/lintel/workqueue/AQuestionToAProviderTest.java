package health.lintel.workqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.datatypes.TaskId;
import health.lintel.people.StaffRole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class AQuestionToAProviderTest {
    @Autowired
    Tasks tasks;

    @Autowired
    Questions questions;

    @Autowired
    Notes notes;

    @Autowired
    Writing writing;

    @Autowired
    Queue queue;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext portal;

    Clinic clinic;
    PersonId nurse;
    PersonId colleague;
    PersonId provider;
    TaskId id;

    @BeforeEach
    void a_nurse_has_a_message() {
        clinic = new Clinic(portal);
        PoolKey pool = clinic.pool("nurses", null);
        nurse = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        colleague = clinic.staff(StaffRole.CLINICAL_SUPPORT, pool);
        provider = clinic.staff(StaffRole.PROVIDER);
        id = tasks.open(clinic.routine(pool, clinic.patient()));
        tasks.claim(nurse, id);
    }

    @Test
    void is_an_item_of_the_providers_own_while_the_nurses_waits() {
        TaskId question = ask();
        assertThat(clinic.now(id).status()).isEqualTo(TaskStatus.ON_HOLD);
        assertThat(clinic.now(id).owner()).isEqualTo(nurse);
        assertThat(clinic.now(question).owner()).isEqualTo(provider);
        assertThat(clinic.now(question).dueAt()).isEqualTo(clinic.now(id).dueAt());
        assertThat(queue.page(provider, QueueView.MINE, 1).tasks())
                .extracting(Task::id)
                .containsExactly(question);
    }

    @Test
    void comes_back_to_the_nurse_with_its_answer() {
        TaskId question = ask();
        Task back = questions.answer(provider, question, clinic.now(question).version(), "Yes, with food");
        assertThat(back.status()).isEqualTo(TaskStatus.ACCEPTED);
        assertThat(back.owner()).isEqualTo(nurse);
        assertThat(notes.of(nurse, id))
                .extracting(Note::kind, Note::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Note.Kind.QUESTION, "May she take it at night?"),
                        org.assertj.core.groups.Tuple.tuple(Note.Kind.ANSWER, "Yes, with food"));
    }

    @Test
    void leaves_the_provider_when_the_message_was_answered_without_it() {
        TaskId question = ask();
        tasks.complete(nurse, id, clinic.now(id).version(), "answered");
        assertThat(clinic.now(question).isOpen()).isFalse();
        assertThat(queue.page(provider, QueueView.MINE, 1).tasks()).isEmpty();
    }

    @Test
    void is_not_waited_for_when_the_completion_that_closed_it_is_undone() {
        ask();
        tasks.complete(nurse, id, clinic.now(id).version(), "answered");
        assertThat(tasks.undo(nurse, id).status()).isEqualTo(TaskStatus.ACCEPTED);
    }

    @Test
    void is_asked_by_whoever_has_the_item_only_after_they_saw_its_latest_words() {
        int seen = clinic.now(id).version();
        tasks.reRank(id, new Rank(Gravity.URGENT, null, null, null));
        assertThatThrownBy(() -> questions.ask(nurse, id, seen, Destination.person(provider), "?"))
                .isInstanceOf(TaskChanged.class);
    }

    @Test
    void shows_colleagues_who_is_writing_for_a_minute_and_nothing_after() {
        Writing.Sign sign = writing.begin(nurse, id);
        assertThat(sign.writer()).isEqualTo(nurse);
        assertThat(clinic.now(id).status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(writing.begin(colleague, id).writer()).isEqualTo(nurse);
        clock.advance(Writing.LEASE.plus(Duration.ofSeconds(1)));
        assertThat(writing.writerOf(id)).isEmpty();
        assertThat(writing.begin(colleague, id).writer()).isEqualTo(colleague);
    }

    @Test
    void keeps_what_the_writer_saw_complete() {
        Writing.Sign sign = writing.begin(nurse, id);
        assertThat(tasks.complete(nurse, id, sign.version(), "answered").isOpen())
                .isFalse();
    }

    private TaskId ask() {
        return questions.ask(
                nurse, id, clinic.now(id).version(), Destination.person(provider), "May she take it at night?");
    }
}
