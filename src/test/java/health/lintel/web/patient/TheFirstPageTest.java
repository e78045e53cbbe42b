package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitMode;
import health.lintel.medications.Medications;
import health.lintel.messaging.Draft;
import health.lintel.messaging.Sending;
import health.lintel.messaging.Writing;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.scenarios.Practice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class TheFirstPageTest {
    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Appointments appointments;

    @Autowired
    Medications medications;

    @Autowired
    Writing writing;

    @Autowired
    Sending sending;

    @Autowired
    Practice practice;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Visitor maria;

    @BeforeEach
    void monday_at_ten() {
        clock.set(MovableClock.START);
        maria = Visitor.patient("Maria", people, accounts, port);
    }

    @AfterEach
    void restart() {
        clock.set(MovableClock.START);
    }

    @Test
    void with_nothing_to_do_it_says_so() {
        assertThat(maria.get("/home").html()).contains("Hello, Maria", "Nothing needs you today.", "You have no visit booked.");
        assertThat(maria.get("/home?lang=es").html()).contains("Hola, Maria", "Hoy no hay nada que hacer.");
    }

    @Test
    void a_visit_three_days_ago_can_be_written_about_until_a_date() {
        practice.seen(maria.access(), 3, "high blood pressure");
        assertThat(maria.get("/home").html())
                .contains("You can write to us about your Fri, Nov 20 visit until Fri, Dec 4.");
        assertThat(maria.get("/visits").html()).contains("You can write to us about it until <strong>Fri, Dec 4");
    }

    @Test
    void what_we_owe_carries_its_date_and_a_late_answer_is_owned_up_to() {
        practice.seen(maria.access(), 3, "high blood pressure", "amlodipine");
        send("Since I started the amlodipine my ankles are a bit swollen at night.");
        assertThat(maria.get("/home").html()).contains("We owe you an answer by Fri, Nov 27.");
        clock.advance(Duration.ofDays(6));
        maria.browser().signIn(maria.actor().name(), health.lintel.web.gate.Cast.PASSPHRASE);
        assertThat(maria.get("/home").html()).contains("We are late. We said we would answer by Fri, Nov 27.");
    }

    @Test
    void words_that_were_kept_can_be_gone_on_with() {
        Draft draft = writing.begin(maria.access(), Draft.About.SELF, "billing", null);
        writing.save(maria.access(), draft.id(), "My bill of", Draft.About.SELF, "billing");
        assertThat(maria.get("/home").html())
                .contains("Go on with your words from Mon, Nov 23.", "/messages/new/" + draft.id() + "/words");
    }

    @Test
    void a_blood_thinner_that_is_nearly_out_comes_before_everything_else_and_no_more_than_three_lines_stand() {
        practice.seen(maria.access(), 3, "high blood pressure", "amlodipine");
        maria.takes(medications, "Warfarin 5 mg", 0, LocalDate.of(2026, 11, 23));
        Draft draft = writing.begin(maria.access(), Draft.About.SELF, "billing", null);
        writing.save(maria.access(), draft.id(), "My bill of", Draft.About.SELF, "billing");
        send("Since I started the amlodipine my ankles are a bit swollen at night.");

        String html = maria.get("/home").html();
        assertThat(html).contains("Do not run out of Warfarin 5 mg.").doesNotContain("You can write to us about your");
        assertThat(html.indexOf("Warfarin")).isLessThan(html.indexOf("Go on with your words"));
    }

    @Test
    void the_next_visit_stands_with_day_time_and_whom_to_call_to_change_it() {
        var desk = people.access(practice.staff("Dee", StaffRole.FRONT_DESK), maria.access().patient())
                .orElseThrow();
        Instant start = Instant.parse("2026-12-01T15:30:00Z");
        appointments.book(
                desk,
                new Appointment(
                        UUID.randomUUID(),
                        VisitMode.VIDEO,
                        start,
                        start.plusSeconds(1200),
                        "blood pressure",
                        null,
                        "Dr. Lee",
                        AppointmentStatus.BOOKED));
        assertThat(maria.get("/home").html())
                .contains("Tue, Dec 1, 10:30 AM", "By video", "With Dr. Lee.", "To change or call off, call");
    }

    @Test
    void a_daughter_sees_for_whom_she_is_here_and_switches() {
        Visitor daughter = Visitor.helper("Dana", maria.access(), people, accounts, port);
        Visitor other = Visitor.patient("Rosa", people, accounts, port);
        people.grant(daughter.actor().id(), other.access().patient(), "daughter", null, null);
        assertThat(daughter.get("/home").to()).startsWith("/acting-for");
        daughter.post("/acting-for", "patient", maria.access().patient().toString(), "then", "/home");
        assertThat(daughter.get("/home").html())
                .contains("You are helping: <strong>Maria Testperson", "For Rosa Testperson");
        assertThat(daughter.post("/acting-for", "patient", UUID.randomUUID().toString()).status())
                .isEqualTo(404);
    }

    private void send(String words) {
        Draft draft = writing.begin(maria.access(), Draft.About.SELF, "follow-up", null);
        writing.save(maria.access(), draft.id(), words, Draft.About.SELF, "follow-up");
        sending.send(maria.access(), draft.id(), UUID.randomUUID(), Sending.Intent.SEND);
    }
}
