package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.accounts.Accounts;
import health.lintel.datatypes.PatientId;
import health.lintel.datatypes.PersonId;
import health.lintel.people.People;
import health.lintel.people.Person;
import health.lintel.people.Standing;
import health.lintel.policy.Policies;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Under Maple Hill's policy a grant that was given for a minor no longer carries messages from the 18th birthday on.
@PortalTest
class AParentsAccessEndsTest {
    @Autowired
    TestPeople people;

    @Autowired
    People known;

    @Autowired
    Accounts accounts;

    @Autowired
    Policies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void back_to_our_own_practice() {
        new OtherPractices(jdbc, policies, clock).leave();
    }

    /// A mother with an old grant without end writes about her child.
    private String written(int yearsOld) {
        Instant now = new OtherPractices(jdbc, policies, clock).visit("maple");
        LocalDate today = policies.calendar().dayOf(now);
        var child = new Person(PersonId.next(), "Kim", "Lowe", today.minusYears(yearsOld), "male", "en", null, null);
        known.registerPatient(child, null, null, Standing.ESTABLISHED, "test");
        clock.set(now.minusSeconds(400L * 24 * 3600));
        var mother = people.helperOf(new PatientId(child.id().value()), "Jo", "Lowe");
        clock.set(now);
        accounts.acknowledgePolicy(mother.id(), policies.currentNumber());
        AtHome home = new AtHome(port, mother);
        String draft = home.begin(child.id().toString(), "other");
        return home.write(draft, "Which days is the office open next week?").html();
    }

    @Test
    void for_a_child_of_17_she_writes() {
        assertThat(written(17)).contains("Send message");
    }

    @Test
    void on_the_18th_birthday_she_is_told_kindly() {
        assertThat(written(18))
                .contains("18 or older now", "add you as a helper", "Ask a person to read it")
                .doesNotContain(">Send message<");
    }
}
