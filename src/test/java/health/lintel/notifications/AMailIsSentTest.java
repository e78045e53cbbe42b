package health.lintel.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.storage.Transactions;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Against a real SMTP server in this process; mail to the people of other tests is ignored.
@PortalTest
class AMailIsSentTest {
    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    Letters letters;

    @Autowired
    Transactions transactions;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    GreenMail server;
    Post post;
    Sending sending;

    @BeforeEach
    void a_mail_server() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        post = through(smtp);
        sending = new Sending(rows, letters, post, transactions, clock);
        sending.round();
        clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void in_the_persons_language_with_a_link_and_nothing_of_the_message() throws Exception {
        PersonId rosa = person("es", "rosa-" + UUID.randomUUID() + "@example.org");
        outbox.enqueue(Notice.of(rosa, Template.MESSAGE_ANSWERED, "/messages/0190", key()));
        sending.round();
        MimeMessage mail = mailTo(rosa).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Respondimos a su mensaje");
        assertThat((String) mail.getContent()).contains("Hola, Rosa:", "http://localhost:8080/messages/0190");
    }

    @Test
    void a_late_answer_names_the_day_that_was_promised() throws Exception {
        PersonId sam = person("en", "sam-" + UUID.randomUUID() + "@example.org");
        outbox.enqueue(new Notice(sam, Template.ANSWER_LATE, "/messages", LocalDate.of(2026, 5, 14), key(), null));
        sending.round();
        assertThat((String) mailTo(sam).getFirst().getContent()).contains("by Thursday, May 14.");
    }

    @Test
    void several_notices_within_ten_minutes_join() throws Exception {
        PersonId sam = person("en", "sam-" + UUID.randomUUID() + "@example.org");
        outbox.enqueue(Notice.of(sam, Template.MESSAGE_ANSWERED, "/messages/1", key()));
        sending.round();
        outbox.enqueue(Notice.of(sam, Template.MESSAGE_ANSWERED, "/messages/2", key()));
        outbox.enqueue(Notice.of(sam, Template.VISIT_REQUEST_ANSWERED, "/visits/3", key()));
        clock.advance(Duration.ofMinutes(9));
        sending.round();
        assertThat(mailTo(sam)).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        sending.round();
        assertThat(mailTo(sam)).hasSize(2);
        assertThat((String) mailTo(sam).get(1).getContent()).contains("/messages/2", "/visits/3");
    }

    @Test
    void a_page_to_on_call_staff_waits_for_nothing() {
        PersonId nurse = person("en", "nurse-" + UUID.randomUUID() + "@example.org");
        outbox.enqueue(Notice.of(nurse, Template.MESSAGE_ANSWERED, "/messages/1", key()));
        sending.round();
        outbox.enqueue(Notice.of(nurse, Template.ON_CALL_PAGE, "/staff", key()));
        sending.round();
        assertThat(mailTo(nurse)).hasSize(2);
    }

    @Test
    void once_however_often_it_is_asked_for_and_not_at_all_when_cancelled_before() {
        PersonId sam = person("en", "sam-" + UUID.randomUUID() + "@example.org");
        String once = key();
        outbox.enqueue(Notice.of(sam, Template.MESSAGE_ANSWERED, "/messages/1", once));
        outbox.enqueue(Notice.of(sam, Template.MESSAGE_ANSWERED, "/messages/1", once));
        String never = key();
        outbox.enqueue(Notice.of(sam, Template.PORTAL_SUSPENDED, "/account", never));
        outbox.cancel(never);
        sending.round();
        clock.advance(Duration.ofHours(1));
        sending.round();
        assertThat(mailTo(sam)).hasSize(1);
    }

    @Test
    void a_crash_between_sending_and_writing_it_down_keeps_one_message_id() throws Exception {
        PersonId sam = person("en", "sam-" + UUID.randomUUID() + "@example.org");
        outbox.enqueue(Notice.of(sam, Template.MESSAGE_ANSWERED, "/messages/1", key()));
        Post crashing = new Post(provider(null), "portal@localhost") {
            @Override
            boolean isConnected() {
                return true;
            }

            @Override
            void send(UUID id, String to, Letters.Letter letter) {
                post.send(id, to, letter);
                throw new StackOverflowError("the process ends here");
            }
        };
        var dying = new Sending(rows, letters, crashing, transactions, clock);
        assertThatThrownBy(dying::round).isInstanceOf(StackOverflowError.class);
        clock.advance(Duration.ofMinutes(2));
        sending.round();
        sending.round();
        List<MimeMessage> mails = mailTo(sam);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).getMessageID()).isEqualTo(mails.get(0).getMessageID());
    }

    @Test
    void is_tried_again_later_and_longer_apart_while_the_server_is_down() {
        PersonId sam = person("en", "sam-" + UUID.randomUUID() + "@example.org");
        outbox.enqueue(Notice.of(sam, Template.MESSAGE_ANSWERED, "/messages/1", key()));
        int port = server.getSmtp().getPort();
        server.stop();
        sending.round();
        assertThat(stateOf(sam)).isEqualTo(OutgoingMail.State.WOULD_BE_SENT);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        clock.advance(Duration.ofMinutes(1));
        sending.round();
        assertThat(mailTo(sam)).hasSize(1);
        assertThat(stateOf(sam)).isEqualTo(OutgoingMail.State.SENT);
        assertThat(Sending.pause(2)).isGreaterThan(Sending.pause(1));
        assertThat(Sending.pause(50)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void somebody_without_an_address_stands_on_the_page_as_given_up() {
        PersonId sam = person("en", null);
        outbox.enqueue(Notice.of(sam, Template.MESSAGE_ANSWERED, "/messages/1", key()));
        sending.round();
        assertThat(stateOf(sam)).isEqualTo(OutgoingMail.State.GIVEN_UP);
    }

    private OutgoingMail.State stateOf(PersonId person) {
        return outbox.recent(1).stream()
                .filter(mail -> mail.person().equals(person))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<MimeMessage> mailTo(PersonId person) {
        String address =
                transactions.forSystem(() -> people.person(person).orElseThrow().email());
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> goesTo(mail, String.valueOf(address)))
                .toList();
    }

    private static boolean goesTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new MailSendException("unreadable", e);
        }
    }

    private PersonId person(String language, @Nullable String email) {
        PersonId id = PersonId.next();
        people.register(new Person(id, "Rosa", "Delgado", null, null, language, email, null));
        return id;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Post through(JavaMailSender smtp) {
        return new Post(provider(smtp), "portal@localhost");
    }

    private static org.springframework.beans.factory.ObjectProvider<JavaMailSender> provider(
            @Nullable JavaMailSender smtp) {
        var beans = new StaticListableBeanFactory();
        if (smtp != null) beans.addBean("smtp", smtp);
        return beans.getBeanProvider(JavaMailSender.class);
    }
}
