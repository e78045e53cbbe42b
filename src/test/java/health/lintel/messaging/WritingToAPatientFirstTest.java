package health.lintel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.PortalTest;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.scenarios.Practice;
import health.lintel.workqueue.PoolKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WritingToAPatientFirstTest {
    @Autowired
    Answering answering;

    @Autowired
    Messaging messaging;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Test
    void billing_writes_to_a_spanish_speaker_in_her_language_and_as_billing() {
        PersonId id = PersonId.next();
        PatientId luz = new PatientId(id.value());
        people.registerPatient(
                new Person(id, "Luz", "Testperson", null, null, "es", null, null),
                null,
                null,
                Standing.ESTABLISHED,
                "");
        ChartAccess billing =
                people.access(practice.staff("Bill", StaffRole.BILLING), luz).orElseThrow();

        var written = answering.begin(
                billing, "billing", PoolKey.BILLING, "Su factura.", Answering.Kind.ANSWER, UUID.randomUUID());

        assertThat(messaging.conversations(billing))
                .filteredOn(each -> each.id().equals(written))
                .singleElement()
                .satisfies(conversation -> {
                    assertThat(conversation.language()).isEqualTo("es");
                    assertThat(conversation.pool()).isEqualTo("billing");
                    assertThat(conversation.kind()).isEqualTo(Conversation.Kind.ADMINISTRATIVE);
                });
    }
}
