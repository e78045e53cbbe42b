package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.TestPeople.Somebody;
import health.lintel.accounts.Accounts;
import health.lintel.people.Standing;
import health.lintel.policy.Policies;
import health.lintel.records.Extracts;
import health.lintel.records.Intake;
import health.lintel.records.Records;
import health.lintel.records.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Under Cedar Street's policy a patient may choose to see results only after a note; nobody else can choose it.
@PortalTest
class AResultWaitsByChoiceTest {
    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Intake intake;

    @Autowired
    Records records;

    @Autowired
    Policies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Somebody ana;
    AtHome home;
    UUID a1c;

    @AfterEach
    void back_to_our_own_practice() {
        new OtherPractices(jdbc, policies, clock).leave();
    }

    private void at(String practice) {
        Instant now = new OtherPractices(jdbc, policies, clock).visit(practice);
        ana = people.patient("Ana", "Reyes", "en", Standing.ESTABLISHED);
        accounts.acknowledgePolicy(ana.id(), policies.currentNumber());
        UUID id = UUID.randomUUID();
        Instant released = now.minus(Duration.ofHours(2));
        Result result = new Result(
                id,
                "Observation",
                id.toString(),
                Result.Kind.LAB,
                "A1c",
                "9.9",
                "%",
                released,
                released,
                true,
                true,
                null,
                null);
        intake.keep(
                ana.asPatient(), List.of(), new Extracts(List.of(), List.of(), List.of(), List.of(), List.of(result)));
        home = new AtHome(port, ana);
        a1c = records.releasedResults(people.access(ana.id(), ana.asPatient()))
                .getFirst()
                .id();
    }

    private String results() {
        return home.get("/records/results").html();
    }

    @Test
    void unless_the_patient_chooses_otherwise_a_result_is_shown_at_once() {
        at("cedar");
        assertThat(results()).contains("9.9 %", "Wait for your note");
    }

    @Test
    void who_chose_to_wait_sees_the_name_and_not_the_value_on_every_page() {
        at("cedar");
        home.post("/records/results/wish", "wish", "wait");
        assertThat(results()).contains("A1c", "You chose to wait for our note").doesNotContain("9.9");
        assertThat(home.get("/records").html()).contains("A1c").doesNotContain("9.9");
        assertThat(home.get("/home").html()).doesNotContain("9.9");
    }

    @Test
    void one_press_shows_it_all_the_same_and_the_choice_can_be_taken_back() {
        at("cedar");
        home.post("/records/results/wish", "wish", "wait");
        assertThat(home.get("/records/results?page=1&show=" + a1c).html()).contains("9.9 %");
        home.post("/records/results/wish", "wish", "now");
        assertThat(results()).contains("9.9 %");
    }

    @Test
    void with_our_note_it_is_there() {
        at("cedar");
        home.post("/records/results/wish", "wish", "wait");
        var nurse = people.access(people.nurse("Nora"), ana.asPatient());
        records.comment(nurse, a1c, "Higher than last time. Let us talk.");
        assertThat(results()).contains("9.9 %", "Let us talk.");
    }

    @Test
    void a_practice_that_does_not_offer_it_hides_nothing() {
        at("harbor");
        home.post("/records/results/wish", "wish", "wait");
        assertThat(results()).contains("9.9 %").doesNotContain("Wait for your note");
    }
}
