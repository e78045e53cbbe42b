package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import health.lintel.jobs.Job;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.OutgoingMail;
import health.lintel.people.StaffRole;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.workqueue.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Somebody with an unusual name writes unusual words, through every page from the first to the answer. Neither shows
/// up in a mail, a line of the log or an address. (The portal keeps no metrics that could carry them.)
class NothingLeaksTest extends StaffPeople {
    private static final String GIVEN = "Zebulina";
    private static final String FAMILY = "Quartzfeather";
    private static final String WORDS =
            "My plumberry-ankle still throbs since Friday, is the gigglewort strap too tight?";
    private static final String ANSWER = "Loosen the snorkelwrap a little, please.";
    private static final List<String> CANARIES = List.of("plumberry", "gigglewort", "snorkelwrap", "wobblecough");

    @Autowired
    Outbox outbox;

    @Autowired
    @Qualifier("sendMail")
    Job mails;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("health.lintel");
    private final List<String> addresses = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void neither_the_words_nor_the_name_leave_the_portal() {
        Cast.Actor zebulina = cast.patient(GIVEN, FAMILY);
        Cast.Actor daughter = cast.helper("Hana", "Helper");
        people.grant(daughter.id(), zebulina.asPatient(), "daughter", null, null);
        appointments.keep(zebulina.asPatient(), List.of(visit()));
        FormBrowser browser = signedIn(zebulina);
        follow(browser.get("/home"));
        String draft = follow(browser.post("/messages/new", "who", "me")).replace("/about", "");
        follow(browser.post(draft + "/about", "about", "follow-up"));
        follow(browser.post(draft + "/words", "text", WORDS));
        FormBrowser.Page review = browser.get(draft + "/review");
        follow(browser.post(draft + "/send", "once", field(review, "once"), "intent", "SEND"));
        askForAVisit(browser);
        FormBrowser stranger = newBrowser();
        follow(stranger.signIn(zebulina.name(), "a wrong passphrase, " + FAMILY));
        answers(zebulina);
        mails.work().run();

        assertThat(written())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContainIgnoringCase(CANARIES.toArray(String[]::new))
                        .doesNotContain(GIVEN, FAMILY));
        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.toLowerCase(Locale.ROOT))
                        .doesNotContain(CANARIES)
                        .doesNotContain("zebulina", "quartzfeather"));
        assertThat(mailed(zebulina, daughter)).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.subject() + mail.body()).doesNotContain(CANARIES).doesNotContain(FAMILY);
            // Who is written to may be greeted by their own first name, and by nobody else's.
            if (!mail.person().equals(zebulina.id()))
                assertThat(mail.subject() + mail.body()).doesNotContain(GIVEN);
        });
    }

    private void askForAVisit(FormBrowser browser) {
        FormBrowser.Page form = browser.get("/visits/request");
        follow(browser.post(
                "/visits/request",
                "once",
                field(form, "once"),
                "reason",
                "A wobblecough check for " + FAMILY + ".",
                "how",
                "office"));
    }

    private void answers(Cast.Actor patient) {
        Desk nia = nurse("Nia");
        Task task = tasks.openAbout(health.lintel.workqueue.Subject.of(
                        "conversation",
                        messaging
                                .conversations(people.access(patient.id(), patient.asPatient())
                                        .orElseThrow())
                                .getFirst()
                                .id()))
                .getFirst();
        follow(nia.browser().get("/patients?q=" + "Nobody"));
        follow(nia.act(task, "reply", answer(nia.item(task), ANSWER)));
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        follow(lou.browser().get("/visit-requests"));
        follow(lou.browser().get("/q/" + UUID.randomUUID()));
        clock.advance(java.time.Duration.ofMinutes(11));
    }

    private health.lintel.appointments.Encounter visit() {
        var end = clock.instant().minus(java.time.Duration.ofDays(3));
        return new health.lintel.appointments.Encounter(
                health.lintel.datatypes.EncounterId.next(),
                null,
                health.lintel.appointments.VisitType.OFFICE,
                end.minusSeconds(1200),
                end,
                "Sprained ankle",
                null,
                "Dr. Lee",
                List.of());
    }

    /// Keeps the address that was asked and the one that it leads to.
    private String follow(FormBrowser.Page page) {
        assertThat(page.status()).as(page.whole().uri().toString()).isLessThan(500);
        addresses.add(page.whole().uri().toString());
        addresses.add(page.to());
        return page.to();
    }

    private List<String> written() {
        return log.list.stream()
                .map(line -> line.getFormattedMessage()
                        + line.getMDCPropertyMap()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .toList();
    }

    private List<OutgoingMail> mailed(Cast.Actor... people) {
        List<health.lintel.datatypes.PersonId> ids =
                java.util.Arrays.stream(people).map(Cast.Actor::id).toList();
        return outbox.recent(1).stream()
                .filter(mail -> ids.contains(mail.person()))
                .toList();
    }
}
