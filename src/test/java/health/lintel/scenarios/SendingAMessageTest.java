package health.lintel.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.conduct.Conduct;
import health.lintel.decisions.OutcomeKind;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Review;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sending.Intent;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Stops;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SendingAMessageTest {
    @Autowired
    Practice practice;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Messaging messaging;

    @Autowired
    Stops stops;

    @Autowired
    Conduct conduct;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void monday_at_ten() {
        clock.set(MovableClock.START);
    }

    @Test
    void an_update_on_a_visit_three_days_ago_is_sent_with_an_answer_date() {
        ChartAccess maria = practice.patient("Maria");
        practice.seen(maria, 3, "high blood pressure", "amlodipine");
        Review review =
                write(maria, "follow-up", "Since I started the amlodipine my ankles are a bit swollen at night.");

        Sent sent = sending.send(maria, review.draft().id(), UUID.randomUUID(), Intent.SEND);

        // Three days from Monday is Thanksgiving, so Friday at closing.
        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.Delivered.class,
                        delivered -> assertThat(delivered.answerBy()).isEqualTo(Instant.parse("2026-11-27T22:00:00Z")));
        assertThat(writing.drafts(maria)).isEmpty();
        assertThat(work(maria)).singleElement().satisfies(task -> {
            assertThat(task.pool().value()).isEqualTo("clinical");
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-11-27T22:00:00Z"));
        });
    }

    @Test
    void a_new_problem_is_turned_to_a_visit_and_the_words_are_kept() {
        ChartAccess james = practice.patient("James");
        practice.seen(james, 40, "high blood pressure");
        Review review = write(james, "new-concern", "My left knee has been aching for three weeks, what should I do?");

        assertThat(review.decision().first().kind()).isEqualTo(OutcomeKind.BOOK_VISIT);
        Sent sent = sending.send(james, review.draft().id(), UUID.randomUUID(), Intent.SEND);

        assertThat(sent).isInstanceOf(Sent.LookFirst.class);
        assertThat(writing.drafts(james))
                .singleElement()
                .satisfies(draft -> assertThat(draft.text()).contains("left knee"));
        assertThat(messaging.conversations(james)).isEmpty();
    }

    @Test
    void who_is_turned_away_can_still_ask_a_person() {
        ChartAccess james = practice.patient("James");
        practice.seen(james, 40, "high blood pressure");
        Review review = write(james, "new-concern", "My left knee has been aching for three weeks, what should I do?");

        Sent sent = sending.send(james, review.draft().id(), UUID.randomUUID(), Intent.ASK_A_PERSON);

        assertThat(sent).isInstanceOf(Sent.Delivered.class);
        assertThat(work(james))
                .singleElement()
                .satisfies(task -> assertThat(task.pool().value()).isEqualTo("clinical"));
    }

    @Test
    void chest_pain_in_a_billing_question_stops_the_message_and_nothing_is_sent() {
        ChartAccess lena = practice.patient("Lena");
        Review review = write(
                lena, "billing", "I have a question on my bill. Also I have crushing chest pain and cannot breathe.");

        assertThat(review.mustStop()).isTrue();
        assertThat(review.decision().first().kind()).isEqualTo(OutcomeKind.CALL_911);
        assertThat(sending.send(lena, review.draft().id(), UUID.randomUUID(), Intent.SEND))
                .isInstanceOf(Sent.LookFirst.class);
    }

    @Test
    void not_happening_now_is_delivered_flagged_and_read_within_thirty_open_minutes() {
        ChartAccess lena = practice.patient("Lena");
        Review review = write(lena, "billing", "I have crushing chest pain and cannot breathe.");
        writing.goOn(lena, review.draft().id(), Draft.Shown.STOP_PAGE);

        Sent sent = sending.send(lena, review.draft().id(), UUID.randomUUID(), Intent.SEND);

        assertThat(sent).isInstanceOf(Sent.Delivered.class);
        assertThat(work(lena)).first().satisfies(task -> {
            assertThat(task.gravity()).isEqualTo(Gravity.SELF_HARM_OR_EMERGENCY);
            assertThat(task.lookBy()).isEqualTo(MovableClock.START.plus(Duration.ofMinutes(30)));
        });
    }

    @Test
    void a_stop_page_left_for_fifteen_minutes_opens_a_welfare_call() {
        ChartAccess lena = practice.patient("Lena");
        Review review = write(lena, null, "I have crushing chest pain and cannot breathe.");

        clock.advance(Duration.ofMinutes(14));
        stops.check();
        assertThat(tasks.openAbout(Subject.of("draft", review.draft().id()))).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        stops.check();
        stops.check();

        assertThat(tasks.openAbout(Subject.of("draft", review.draft().id())))
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo("welfare-call"));
    }

    @Test
    void who_says_that_they_called_is_not_called_back() {
        ChartAccess lena = practice.patient("Lena");
        Review review = write(lena, null, "I have crushing chest pain and cannot breathe.");
        stops.end(lena, review.draft().id(), health.lintel.messaging.Stop.End.CALLED);

        clock.advance(Duration.ofHours(1));
        stops.check();

        assertThat(tasks.openAbout(Subject.of("draft", review.draft().id()))).isEmpty();
    }

    @Test
    void a_double_click_sends_once() throws Exception {
        ChartAccess maria = practice.patient("Maria");
        practice.seen(maria, 3, "high blood pressure", "amlodipine");
        Review review = write(maria, "follow-up", "Since I started the amlodipine my ankles are a bit swollen.");
        UUID key = UUID.randomUUID();
        Callable<Sent> click = () -> sending.send(maria, review.draft().id(), key, Intent.SEND);

        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Sent> answer : browsers.invokeAll(List.of(click, click, click, click))) {
                assertThat(answer.get()).isInstanceOf(Sent.Delivered.class);
            }
        }

        assertThat(messaging.conversations(maria))
                .singleElement()
                .satisfies(conversation -> assertThat(conversation.messages()).hasSize(1));
        assertThat(work(maria)).hasSize(1);
    }

    @Test
    void words_added_while_an_answer_is_owed_join_and_do_not_delay_it() {
        ChartAccess maria = practice.patient("Maria");
        practice.seen(maria, 3, "high blood pressure", "amlodipine");
        Sent.Delivered first = send(maria, "follow-up", "Since I started the amlodipine my ankles are a bit swollen.");
        clock.advance(Duration.ofDays(1));
        Draft more = writing.begin(maria, Draft.About.SELF, null, first.conversation());
        writing.save(maria, more.id(), "The ankles are the same today.", Draft.About.SELF, null);
        sending.send(maria, more.id(), UUID.randomUUID(), Intent.SEND);

        Conversation conversation = messaging.open(maria, first.conversation()).orElseThrow();
        assertThat(conversation.messages()).hasSize(2);
        assertThat(conversation.answerDue()).isEqualTo(first.answerBy());
        assertThat(work(maria)).hasSize(1);
    }

    @Test
    void abusive_words_are_warned_once_then_held_and_messaging_is_paused() {
        ChartAccess rob = practice.patient("Rob");
        String words = "You people are fucking idiots, I hope you all rot. Where is my bill?";
        Review review = write(rob, "billing", words);
        assertThat(review.mustWarn()).isTrue();
        assertThat(conduct.suspensionOf(rob.actor())).isEmpty();
        writing.goOn(rob, review.draft().id(), Draft.Shown.CONDUCT_WARNING);

        assertThat(sending.send(rob, review.draft().id(), UUID.randomUUID(), Intent.SEND))
                .isInstanceOf(Sent.Held.class);

        assertThat(conduct.suspensionOf(rob.actor())).isPresent();
    }

    @Test
    void let_a_person_look_holds_the_words_and_pauses_nothing() {
        ChartAccess rob = practice.patient("Rob");
        Review review = write(rob, "billing", "You people are fucking idiots, I hope you all rot. Where is my bill?");

        assertThat(sending.send(rob, review.draft().id(), UUID.randomUUID(), Intent.LET_A_PERSON_LOOK))
                .isInstanceOf(Sent.Held.class);

        assertThat(conduct.suspensionOf(rob.actor())).isEmpty();
    }

    @Test
    void nobody_finds_the_words_or_the_conversation_of_somebody_else() {
        ChartAccess maria = practice.patient("Maria");
        ChartAccess mallory = practice.patient("Mallory");
        practice.seen(maria, 3, "high blood pressure", "amlodipine");
        Sent.Delivered sent = send(maria, "follow-up", "Since I started the amlodipine my ankles are a bit swollen.");
        Review review = write(maria, "follow-up", "One more thing about the amlodipine.");

        assertThat(messaging.open(mallory, sent.conversation())).isEmpty();
        assertThat(writing.find(mallory, review.draft().id())).isEmpty();
        assertThat(sending.send(mallory, review.draft().id(), UUID.randomUUID(), Intent.SEND))
                .isInstanceOf(Sent.Gone.class);
    }

    private Sent.Delivered send(ChartAccess access, String lane, String text) {
        Review review = write(access, lane, text);
        return (Sent.Delivered) sending.send(access, review.draft().id(), UUID.randomUUID(), Intent.SEND);
    }

    private Review write(ChartAccess access, String lane, String text) {
        Draft draft = writing.begin(access, Draft.About.SELF, lane, null);
        writing.save(access, draft.id(), text, Draft.About.SELF, lane);
        return writing.review(access, draft.id()).orElseThrow();
    }

    private List<Task> work(ChartAccess access) {
        return messaging.conversations(access).stream()
                .flatMap(conversation -> tasks.openAbout(Subject.of("conversation", conversation.id())).stream())
                .toList();
    }
}
