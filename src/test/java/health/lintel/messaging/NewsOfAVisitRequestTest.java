package health.lintel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.NewVisitRequest;
import health.lintel.appointments.VisitMode;
import health.lintel.appointments.VisitRequest;
import health.lintel.datatypes.Ids;
import health.lintel.datatypes.PersonId;
import health.lintel.jobs.Job;
import health.lintel.notifications.Outbox;
import health.lintel.notifications.OutgoingMail;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.scenarios.Practice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@PortalTest
class NewsOfAVisitRequestTest {
    @Autowired
    Appointments appointments;

    @Autowired
    Outbox outbox;

    @Autowired
    @Qualifier("sendMail")
    Job mails;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Autowired
    MovableClock clock;

    private ChartAccess maria;

    @BeforeEach
    void a_patient() {
        clock.set(MovableClock.START);
        maria = practice.patient("Maria");
    }

    @Test
    void the_patient_hears_that_it_was_answered_and_not_what() {
        answered(asks(maria));
        assertThat(mailsTo(maria.actor())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("We answered your visit request");
            assertThat(mail.body())
                    .contains("Hello Maria", "/visits/requests/")
                    .doesNotContain("wheezing", "Testperson", "Come on Tuesday");
        });
    }

    @Test
    void a_daughter_who_asked_for_her_mother_hears_it_too_and_one_who_did_not_ask_does_not() {
        ChartAccess lucia = practice.helper("Lucia", maria);
        ChartAccess carmen = practice.helper("Carmen", maria);
        answered(asks(lucia));
        assertThat(mailsTo(maria.actor())).hasSize(1);
        assertThat(mailsTo(lucia.actor()))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.body()).contains("Hello Lucia").doesNotContain("Maria"));
        assertThat(mailsTo(carmen.actor())).isEmpty();
    }

    @Test
    void who_withdraws_is_not_told_of_it() {
        UUID request = asks(maria);
        appointments.answerRequest(maria, request, VisitRequest.Status.WITHDRAWN, "", null);
        assertThat(mailsTo(maria.actor())).isEmpty();
    }

    private UUID asks(ChartAccess who) {
        return appointments.requestVisit(
                who, new NewVisitRequest(Ids.next(), "I am wheezing.", VisitMode.OFFICE, "", null, null, null));
    }

    private void answered(UUID request) {
        ChartAccess desk = people.access(practice.staff("Lou", StaffRole.FRONT_DESK), maria.patient())
                .orElseThrow();
        appointments.answerRequest(desk, request, VisitRequest.Status.PROPOSED, "Come on Tuesday.", null);
    }

    private List<OutgoingMail> mailsTo(PersonId person) {
        mails.work().run();
        return outbox.recent(1).stream()
                .filter(mail -> mail.person().equals(person))
                .toList();
    }
}
