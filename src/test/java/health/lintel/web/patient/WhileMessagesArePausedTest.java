package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.appointments.Appointments;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.MessageId;
import health.lintel.datatypes.PersonId;
import health.lintel.medications.Medications;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.scenarios.Practice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Policy clause conduct.standard and the table of standings.
@PortalTest
class WhileMessagesArePausedTest {
    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Appointments appointments;

    @Autowired
    Medications medications;

    @Autowired
    Conduct conduct;

    @Autowired
    Practice practice;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Visitor gus;
    UUID incident;

    @BeforeEach
    void gus_is_suspended() {
        clock.set(MovableClock.START);
        gus = Visitor.patient("Gus", people, accounts, port);
        incident = conduct.open(
                gus.access(), Incident.Kind.ABUSE, new MessageId(UUID.randomUUID()), "hard words", clock.instant());
    }

    @Test
    void no_page_of_the_patient_side_is_an_error() throws IOException {
        List<String> pages = Files.readAllLines(Path.of("src/main/resources/web/routes.txt")).stream()
                .filter(line -> line.startsWith("GET") && line.contains("patient-side") && !line.contains("{"))
                // There only for whom it was written.
                .filter(line -> !line.contains("/ending/letter"))
                .map(line -> line.split("\\s+")[1])
                .toList();
        assertThat(pages).contains("/home", "/visits", "/records", "/bills", "/insurance", "/medicines", "/conduct");
        for (String page : pages) assertThat(gus.get(page).status()).as(page).isLessThan(400);
    }

    @Test
    void records_bills_insurance_and_medicines_stay_open() {
        gus.takes(medications, "Lisinopril 10 mg", 2, null);
        assertThat(gus.get("/records").html()).contains("It is always open to you.");
        assertThat(gus.get("/bills").html()).contains("You owe nothing now", "tel:+15555550100");
        assertThat(gus.get("/insurance").html()).contains("By phone", "tel:+15555550100");
        assertThat(gus.get("/medicines").html()).contains("Good news: you have refills left");
    }

    @Test
    void the_first_page_says_so_first_and_offers_no_writing() {
        practice.seen(gus.access(), 3, "a cough");
        assertThat(gus.get("/home").html())
                .contains("Your messages are paused.", "href=\"/conduct\"")
                .doesNotContain("You can write to us about your");
        assertThat(gus.get("/visits").html()).doesNotContain("You can write to us about it");
    }

    @Test
    void a_visit_is_asked_for_by_phone_and_nothing_typed_is_lost() {
        assertThat(gus.get("/visits/request").html())
                .contains("Please call us to book", "tel:+15555550100")
                .doesNotContain("<textarea");
        var late = gus.post(
                "/visits/request", "once", UUID.randomUUID().toString(), "reason", "Yearly physical", "how", "office");
        assertThat(appointments.requests(gus.access())).isEmpty();
        assertThat(late.to() + late.html()).containsAnyOf("Yearly physical", "/review");
    }

    @Test
    void the_page_says_why_since_when_what_works_and_by_when_a_person_decides() {
        assertThat(gus.get("/conduct").html())
                .contains("Your messages are paused", "Mon, Nov 23, 10:00 AM", "Tue, Nov 24, 5:00 PM")
                .contains("What still works", "Ask us to look again");
        assertThat(gus.get("/conduct?lang=es").html()).contains("Sus mensajes están en pausa");
    }

    @Test
    void when_nobody_decided_in_time_the_page_says_that_we_are_late() {
        Visitor ida = Visitor.patient("Ida", people, accounts, port);
        conduct.open(
                ida.access(),
                Incident.Kind.ABUSE,
                new MessageId(UUID.randomUUID()),
                "hard words",
                clock.instant().minus(Duration.ofDays(4)));
        assertThat(ida.get("/conduct").html())
                .contains("We are late with this", "call us at (555) 555-0100")
                .doesNotContain("A person decides by");
    }

    @Test
    void an_appeal_without_words_is_asked_for_and_one_pressed_twice_counts_once() {
        String once = UUID.randomUUID().toString();
        assertThat(gus.post("/conduct/appeal", "once", once, "words", " ").status())
                .isEqualTo(422);
        gus.post("/conduct/appeal", "once", once, "words", "I was in great pain.");
        gus.post("/conduct/appeal", "once", once, "words", "I was in great pain.");
        assertThat(conduct.caseOf(gus.access()).orElseThrow().appeals()).isEqualTo(1);
        assertThat(gus.get("/conduct").html()).contains("We have your words.");
    }

    @Test
    void words_of_an_appeal_that_are_too_long_come_back_whole() {
        String words = "pain ".repeat(900) + "the end";
        var again = gus.post("/conduct/appeal", "once", UUID.randomUUID().toString(), "words", words);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("the end");
    }

    @Test
    void what_a_person_decided_is_said_kindly() {
        decide(gus, Incident.Outcome.LIFTED);
        assertThat(gus.get("/conduct").html()).contains("We are sorry", "the pause was our error");
        assertThat(gus.get("/visits/request").html()).contains("<textarea");

        Visitor sam = suspended("Sam");
        decide(sam, Incident.Outcome.LESSER);
        assertThat(sam.get("/conduct").html()).contains("Your messages are open again");

        Visitor ida = suspended("Ida");
        decide(ida, Incident.Outcome.UPHELD);
        assertThat(ida.get("/conduct").html()).contains("Your messages stay paused", "you get a letter first");
        assertThat(ida.get("/visits/request").html()).contains("Please call us to book");
    }

    @Test
    void a_helpers_words_pause_the_helper_and_never_the_patient() {
        Visitor rosa = Visitor.patient("Rosa", people, accounts, port);
        Visitor son = Visitor.helper("Sol", rosa.access(), people, accounts, port);
        conduct.open(
                son.access(), Incident.Kind.ABUSE, new MessageId(UUID.randomUUID()), "hard words", clock.instant());
        assertThat(son.get("/visits/request").html()).contains("Please call us to book");
        assertThat(rosa.get("/visits/request").html()).contains("<textarea");
        assertThat(rosa.get("/conduct").html()).contains("How we treat each other");
    }

    @Test
    void a_former_patient_keeps_records_and_bills_and_books_nothing() {
        Visitor flo = Visitor.patient("Flo", people, accounts, port);
        clock.advance(java.time.Duration.ofMinutes(1));
        people.changeStanding(flo.access().patient(), Standing.FORMER, null, "moved away");
        assertThat(flo.get("/home").html()).contains("We are no longer your practice.");
        assertThat(flo.get("/visits/request").html()).contains("We are no longer your practice", "tel:+15555550100");
        for (String page :
                List.of("/records", "/records/results", "/records/looks", "/bills", "/insurance", "/medicines")) {
            assertThat(flo.get(page).status()).as(page).isEqualTo(200);
        }
    }

    private Visitor suspended(String given) {
        Visitor visitor = Visitor.patient(given, people, accounts, port);
        conduct.open(visitor.access(), Incident.Kind.ABUSE, new MessageId(UUID.randomUUID()), "words", clock.instant());
        return visitor;
    }

    private void decide(Visitor visitor, Incident.Outcome outcome) {
        PersonId lead = practice.staff("Lee", StaffRole.MANAGER);
        UUID id = conduct.caseOf(visitor.access()).orElseThrow().incident().id();
        conduct.review(lead, id, outcome, "read in context");
    }
}
