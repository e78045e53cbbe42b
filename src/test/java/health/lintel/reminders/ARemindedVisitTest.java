package health.lintel.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitMode;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.people.StaffRole;
import health.lintel.people.Standing;
import health.lintel.scenarios.Practice;
import health.lintel.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ARemindedVisitTest {
    private static final Instant FRIDAY_AT_TEN = Instant.parse("2026-12-18T15:00:00Z");

    @Autowired
    Reminders reminders;

    @Autowired
    Appointments appointments;

    @Autowired
    People people;

    @Autowired
    Practice practice;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    ChartAccess rosa;
    ChartAccess desk;
    UUID visit;

    @BeforeEach
    void a_visit_on_friday() {
        clock.set(MovableClock.START);
        rosa = practice.patient("Rosa");
        desk = people.access(practice.staff("Dee", StaffRole.FRONT_DESK), rosa.patient())
                .orElseThrow();
        visit = UUID.randomUUID();
        keep(FRIDAY_AT_TEN);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(MovableClock.START);
    }

    @Test
    void two_days_before_one_mail_goes_out_and_never_a_second() {
        at(FRIDAY_AT_TEN.minus(Duration.ofHours(49)));
        assertThat(mails()).isZero();
        at(FRIDAY_AT_TEN.minus(Duration.ofHours(48)).plusSeconds(60));
        at(FRIDAY_AT_TEN.minus(Duration.ofHours(40)));
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void at_night_nobody_is_reminded() {
        at(Instant.parse("2026-12-17T04:00:00Z"));
        assertThat(mails()).isZero();
        at(Instant.parse("2026-12-17T13:00:00Z"));
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void a_visit_that_moved_is_reminded_of_again_and_one_that_was_called_off_is_not() {
        at(FRIDAY_AT_TEN.minus(Duration.ofHours(40)));
        keep(FRIDAY_AT_TEN.plus(Duration.ofDays(3)));
        at(FRIDAY_AT_TEN.plus(Duration.ofDays(2)));
        assertThat(mails()).isEqualTo(2);
        keep(FRIDAY_AT_TEN.plus(Duration.ofDays(7)));
        appointments.changeStatus(desk, visit, AppointmentStatus.CANCELLED, "");
        at(FRIDAY_AT_TEN.plus(Duration.ofDays(6)));
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void who_said_no_and_who_died_gets_none() {
        reminders.choose(rosa.actor(), Wish.NOTHING);
        at(FRIDAY_AT_TEN.minus(Duration.ofHours(40)));
        assertThat(mails()).isZero();
        reminders.choose(rosa.actor(), Wish.MAIL);
        people.changeStanding(rosa.patient(), Standing.DECEASED, null, "test");
        at(FRIDAY_AT_TEN.minus(Duration.ofHours(39)));
        assertThat(mails()).isZero();
    }

    private void at(Instant moment) {
        clock.set(moment);
        reminders.check();
    }

    private void keep(Instant start) {
        appointments.book(
                desk,
                new Appointment(
                        visit,
                        VisitMode.OFFICE,
                        start,
                        start.plusSeconds(1800),
                        null,
                        null,
                        null,
                        AppointmentStatus.BOOKED));
    }

    private long mails() {
        return transactions.forSystem(() -> jdbc.sql(
                        "select count(*) from notifications.notice where person_id = :rosa and template = 'visit-reminder'")
                .param("rosa", rosa.actor().value())
                .query(Long.class)
                .single());
    }
}
