package health.lintel.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.ConversationId;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PersonId;
import health.lintel.messaging.Answering;
import health.lintel.messaging.Answering.Kind;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Review;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sending.Intent;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.TaskChanged;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AnsweringAMessageTest {
    @Autowired
    Practice practice;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Messaging messaging;

    @Autowired
    Answering answering;

    @Autowired
    Conduct conduct;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    private ChartAccess maria;
    private PersonId nurse;

    @BeforeEach
    void maria_was_seen_three_days_ago() {
        clock.set(MovableClock.START);
        maria = practice.patient("Maria");
        practice.seen(maria, 3, "high blood pressure", "amlodipine");
        nurse = practice.staff("Nora Bell, RN", StaffRole.CLINICAL_SUPPORT);
    }

    @Test
    void an_answer_is_seen_by_the_patient_when_it_can_no_longer_be_taken_back() {
        ConversationId id = asked();
        Task task = work(id);
        answering.reply(nurse, id, task.id(), task.version(), "That can happen. Put your feet up.", Kind.ANSWER, key());

        assertThat(messaging.open(maria, id).orElseThrow().messages()).hasSize(1);
        clock.advance(Duration.ofSeconds(20));
        Conversation conversation = messaging.open(maria, id).orElseThrow();

        assertThat(conversation.messages()).hasSize(2);
        assertThat(conversation.answerDue()).isNull();
        assertThat(tasks.openAbout(Subject.of("conversation", id))).isEmpty();
    }

    @Test
    void an_answer_taken_back_within_twenty_seconds_was_never_seen_and_is_owed_again() {
        ConversationId id = asked();
        Task task = work(id);
        MessageId answer = answering.reply(nurse, id, task.id(), task.version(), "Wrong chart!", Kind.ANSWER, key());
        clock.advance(Duration.ofSeconds(10));

        assertThat(answering.takeBack(nurse, answer, task.id())).isTrue();

        clock.advance(Duration.ofMinutes(5));
        assertThat(messaging.open(maria, id).orElseThrow().messages()).hasSize(1);
        assertThat(tasks.openAbout(Subject.of("conversation", id))).hasSize(1);
    }

    @Test
    void an_answer_begun_before_further_words_is_not_sent_unseen() {
        ConversationId id = asked();
        Task asSeen = work(id);
        Draft more = writing.begin(maria, Draft.About.SELF, null, id);
        writing.save(maria, more.id(), "Now I have crushing chest pain and cannot breathe.", Draft.About.SELF, null);
        writing.review(maria, more.id());
        writing.goOn(maria, more.id(), Draft.Shown.STOP_PAGE);
        assertThat(sending.send(maria, more.id(), key(), Intent.SEND)).isInstanceOf(Sent.Delivered.class);

        assertThatThrownBy(() -> answering.reply(
                        nurse, id, asSeen.id(), asSeen.version(), "Put your feet up.", Kind.ANSWER, key()))
                .isInstanceOf(TaskChanged.class);

        clock.advance(Duration.ofMinutes(1));
        assertThat(messaging.open(maria, id).orElseThrow().messages()).hasSize(2);
    }

    @Test
    void a_colleague_cannot_answer_what_a_nurse_has_taken() {
        ConversationId id = asked();
        tasks.claim(nurse, work(id).id());
        Task task = work(id);
        PersonId other = practice.staff("Omar Diaz, MA", StaffRole.CLINICAL_SUPPORT);

        assertThatThrownBy(() ->
                        answering.reply(other, id, task.id(), task.version(), "Put your feet up.", Kind.ANSWER, key()))
                .isInstanceOf(TaskChanged.class);
    }

    @Test
    void the_same_click_answers_once() {
        ConversationId id = asked();
        Task task = work(id);
        UUID key = key();
        answering.reply(nurse, id, task.id(), task.version(), "Put your feet up.", Kind.ANSWER, key);
        answering.reply(nurse, id, task.id(), task.version(), "Put your feet up.", Kind.ANSWER, key);

        clock.advance(Duration.ofMinutes(1));
        assertThat(messaging.open(maria, id).orElseThrow().messages()).hasSize(2);
    }

    @Test
    void the_third_turn_after_the_answer_needs_a_visit_and_an_answer_to_our_question_costs_none() {
        ConversationId id = asked();
        answer(id, "Are they swollen in the morning too?", Kind.QUESTION);
        assertThat(add(id, "No, the ankles are fine in the morning.")).isInstanceOf(Sent.Delivered.class);
        answer(id, "Good. Put your feet up.", Kind.ANSWER);
        assertThat(add(id, "The ankles are still swollen at night.")).isInstanceOf(Sent.Delivered.class);
        answer(id, "Please walk every day.", Kind.ANSWER);
        assertThat(add(id, "I walk, and the ankles are still swollen.")).isInstanceOf(Sent.Delivered.class);
        answer(id, "Thank you for telling us.", Kind.ANSWER);

        assertThat(add(id, "And the ankles are swollen again.")).isInstanceOf(Sent.LookFirst.class);

        answering.addTurn(nurse, id, "one more look");
        assertThat(add(id, "And the ankles are swollen again today.")).isInstanceOf(Sent.Delivered.class);
    }

    @Test
    void a_lifted_case_restores_messaging_and_delivers_the_message() {
        PersonId manager = practice.staff("Ruth Okoye", StaffRole.MANAGER);
        Review review = write("You people are fucking idiots, I hope you all rot. Where is my bill?");
        writing.goOn(maria, review.draft().id(), Draft.Shown.CONDUCT_WARNING);
        sending.send(maria, review.draft().id(), key(), Intent.SEND);
        Conversation held = messaging.conversations(maria).getFirst();
        assertThat(tasks.openAbout(Subject.of("conversation", held.id()))).isEmpty();
        Incident incident = conduct.undecided(manager).stream()
                .filter(each -> each.writer().equals(maria.actor()))
                .findFirst()
                .orElseThrow();

        conduct.review(manager, incident.id(), Incident.Outcome.LIFTED, "He was quoting a song.");

        assertThat(conduct.suspensionOf(maria.actor())).isEmpty();
        assertThat(tasks.openAbout(Subject.of("conversation", held.id()))).hasSize(1);
        assertThatThrownBy(() -> conduct.review(manager, incident.id(), Incident.Outcome.UPHELD, "again"))
                .isInstanceOf(Conduct.AlreadyDecided.class);
    }

    private ConversationId asked() {
        Review review = write("Since I started the amlodipine my ankles are a bit swollen at night.");
        return ((Sent.Delivered) sending.send(maria, review.draft().id(), key(), Intent.SEND)).conversation();
    }

    private Sent add(ConversationId id, String text) {
        Draft draft = writing.begin(maria, Draft.About.SELF, null, id);
        writing.save(maria, draft.id(), text, Draft.About.SELF, null);
        return sending.send(maria, draft.id(), key(), Intent.SEND);
    }

    private void answer(ConversationId id, String text, Kind kind) {
        Task task = work(id);
        answering.reply(nurse, id, task.id(), task.version(), text, kind, key());
        clock.advance(Duration.ofHours(1));
    }

    private Review write(String text) {
        Draft draft = writing.begin(maria, Draft.About.SELF, "follow-up", null);
        writing.save(maria, draft.id(), text, Draft.About.SELF, "follow-up");
        return writing.review(maria, draft.id()).orElseThrow();
    }

    private Task work(ConversationId id) {
        return tasks.openAbout(Subject.of("conversation", id)).getFirst();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
