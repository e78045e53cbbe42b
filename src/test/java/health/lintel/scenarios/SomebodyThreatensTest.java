package health.lintel.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.accounts.SignInAnswer;
import health.lintel.accounts.SignIns;
import health.lintel.accounts.Visitor;
import health.lintel.conduct.Conduct;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Review;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Sending.Intent;
import health.lintel.messaging.Sent;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.workqueue.Gravity;
import health.lintel.workqueue.PoolKey;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Task;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SomebodyThreatensTest {
    private static final String WARNING =
            "My ex said he will come to your office with a gun tomorrow. Please be careful.";
    private static final String STRANGER =
            "I'm the patient's ex husband. I know she has me blocked on there but I've got her login. You tell me what "
                    + "she told you or I'll come and get it out of somebody. I know where Dr. Hale's kids go to school.";
    private static final String PASSPHRASE = "green kettle walks slowly";

    @Autowired
    Practice practice;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Messaging messaging;

    @Autowired
    Conduct conduct;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void monday_at_ten() {
        clock.set(MovableClock.START);
        practice.staff("Dee", StaffRole.FRONT_DESK);
        practice.staff("Mo", StaffRole.MANAGER);
    }

    @Test
    void a_warning_from_a_friend_is_delivered_and_the_lead_hears_of_it_within_the_hour() {
        ChartAccess lena = practice.patient("Lena");

        assertThat(send(lena, WARNING)).isInstanceOf(Sent.Delivered.class);

        assertThat(threats(lena)).singleElement().satisfies(task -> {
            assertThat(task.pool()).isEqualTo(PoolKey.LEADS);
            assertThat(task.gravity()).isEqualTo(Gravity.URGENT);
            assertThat(task.dueAt()).isEqualTo(MovableClock.START.plus(Duration.ofHours(1)));
        });
        assertThat(conduct.suspensionOf(lena.actor())).isEmpty();
    }

    @Test
    void the_same_warning_twice_in_a_conversation_is_one_item_for_the_lead() {
        ChartAccess lena = practice.patient("Lena");
        Sent.Delivered first = (Sent.Delivered) send(lena, WARNING);
        Draft more = writing.begin(lena, Draft.About.SELF, null, first.conversation());
        writing.save(lena, more.id(), WARNING, Draft.About.SELF, null);
        goOn(lena, writing.review(lena, more.id()).orElseThrow());
        sending.send(lena, more.id(), UUID.randomUUID(), Intent.SEND);

        assertThat(threats(lena)).hasSize(1);
    }

    @Test
    void a_stranger_in_the_account_is_signed_out_at_once_and_the_front_desk_phones_its_owner() {
        ChartAccess maria = withAccount("Maria");

        send(maria, STRANGER);

        assertThat(signIn(maria)).isInstanceOf(SignInAnswer.Closed.class);
        assertThat(tasks.openAbout(Subject.of("account", maria.actor())))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo("account-locked");
                    assertThat(task.pool()).isEqualTo(PoolKey.FRONT_DESK);
                    assertThat(task.dueAt()).isEqualTo(MovableClock.START.plus(Duration.ofHours(1)));
                });
        assertThat(threats(maria)).hasSize(1);
        assertThat(conduct.suspensionOf(maria.actor())).isEmpty();
    }

    @Test
    void a_stranger_in_a_daughters_account_locks_the_daughters_and_leaves_her_mothers_open() {
        ChartAccess maria = withAccount("Maria");
        ChartAccess daughter = practice.helper("Dora", maria);
        accounts.create(daughter.actor(), "dora." + daughter.actor(), PASSPHRASE);

        send(daughter, STRANGER);

        assertThat(tasks.openAbout(Subject.of("account", daughter.actor()))).hasSize(1);
        assertThat(signIn(maria)).isInstanceOf(SignInAnswer.Begun.class);
    }

    @Test
    void a_threat_of_the_writer_is_one_item_for_the_lead_its_review() {
        ChartAccess rob = practice.patient("Rob");

        assertThat(send(rob, "I am going to come there and shoot every one of you."))
                .isInstanceOf(Sent.Held.class);

        assertThat(threats(rob)).isEmpty();
        assertThat(conduct.undecided(practice.staff("Mo", StaffRole.MANAGER))).anySatisfy(incident -> {
            assertThat(incident.writer()).isEqualTo(rob.actor());
            assertThat(tasks.openAbout(Subject.of("incident", incident.id())))
                    .singleElement()
                    .satisfies(task -> assertThat(task.gravity()).isEqualTo(Gravity.URGENT));
        });
    }

    private Sent send(ChartAccess access, String words) {
        Draft draft = writing.begin(access, Draft.About.SELF, null, null);
        writing.save(access, draft.id(), words, Draft.About.SELF, null);
        goOn(access, writing.review(access, draft.id()).orElseThrow());
        return sending.send(access, draft.id(), UUID.randomUUID(), Intent.SEND);
    }

    private void goOn(ChartAccess access, Review review) {
        if (review.mustAskSubject()) writing.goOn(access, review.draft().id(), Draft.Shown.SUBJECT);
        if (review.mustStop()) writing.goOn(access, review.draft().id(), Draft.Shown.STOP_PAGE);
    }

    private ChartAccess withAccount(String given) {
        ChartAccess patient = practice.patient(given);
        accounts.create(patient.actor(), name(patient), PASSPHRASE);
        return patient;
    }

    private SignInAnswer signIn(ChartAccess patient) {
        return signIns.begin(name(patient), PASSPHRASE, new Visitor("203.0.113.7", "test"));
    }

    private static String name(ChartAccess patient) {
        return "maria." + patient.actor();
    }

    private List<Task> threats(ChartAccess access) {
        return messaging.conversations(access).stream()
                .flatMap(conversation -> tasks.openAbout(Subject.of("conversation", conversation.id())).stream())
                .filter(task -> task.kind().equals("threat"))
                .toList();
    }
}
