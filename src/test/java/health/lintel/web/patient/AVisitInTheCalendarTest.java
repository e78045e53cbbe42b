package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.VisitMode;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AVisitInTheCalendarTest extends Portal {
    /// Tuesday, December 1, 9:30 in New York.
    private static final Instant START = Instant.parse("2026-12-01T14:30:00Z");

    @Autowired
    Appointments appointments;

    @Test
    void a_booked_visit_goes_into_the_phones_calendar_at_the_right_hour() throws IOException, ParserException {
        Cast.Actor rosa = cast.patient("Rosa", "Delgado");
        UUID visit = booked(rosa);
        FormBrowser.Page file = file(signedIn(rosa), visit);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.whole().headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(file.whole().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        VEvent event = event(file);
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(START);
        assertThat(file.html()).contains("DTSTART:20261201T143000Z", "DTEND:20261201T150000Z");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(visit + "@lintel");
    }

    @Test
    void who_looks_into_the_calendar_learns_nothing_of_why_and_with_whom() throws IOException, ParserException {
        Cast.Actor rosa = cast.patient("Rosa", "Delgado");
        FormBrowser.Page file = file(signedIn(rosa), booked(rosa));
        assertThat(event(file).getSummary().getValue()).isEqualTo("Visit at Lintel Family Medicine");
        assertThat(file.html()).doesNotContain("Rosa", "Delgado", "asthma", "Dr. Lee");
    }

    @Test
    void a_visit_that_moved_moves_in_the_calendar_too() throws IOException, ParserException {
        Cast.Actor rosa = cast.patient("Rosa", "Delgado");
        UUID visit = booked(rosa);
        FormBrowser browser = signedIn(rosa);
        VEvent before = event(file(browser, visit));
        keep(rosa, visit, START.plus(Duration.ofDays(2)), AppointmentStatus.BOOKED);
        VEvent after = event(file(browser, visit));
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(Instant.from(after.getDateTimeStart().getDate())).isEqualTo(START.plus(Duration.ofDays(2)));
    }

    @Test
    void the_page_of_visits_offers_it_and_a_proposed_time_is_none_yet() {
        Cast.Actor rosa = cast.patient("Rosa", "Delgado");
        FormBrowser browser = signedIn(rosa);
        UUID proposed = UUID.randomUUID();
        keep(rosa, proposed, START, AppointmentStatus.PROPOSED);
        assertThat(file(browser, proposed).status()).isEqualTo(404);
        UUID visit = booked(rosa);
        assertThat(browser.get("/visits").html())
                .contains("/visits/coming/" + visit + "/calendar", "Add to my calendar");
        assertThat(browser.get("/visits?lang=es").html()).contains("Poner en mi calendario");
        assertThat(browser.get("/visits/coming/" + visit + "/calendar?lang=es").html())
                .contains("Cita en Lintel");
    }

    @Test
    void nobody_else_gets_it() {
        Cast.Actor rosa = cast.patient("Rosa", "Delgado");
        UUID visit = booked(rosa);
        FormBrowser bruno = signedIn(cast.patient("Bruno", "Keller"));
        assertThat(file(bruno, visit).status()).isEqualTo(404);
        assertThat(file(bruno, UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(bruno.get("/visits/coming/x/calendar").status()).isEqualTo(404);
        assertThat(file(newBrowser(), visit).to()).startsWith("/sign-in");
    }

    private UUID booked(Cast.Actor patient) {
        UUID id = UUID.randomUUID();
        keep(patient, id, START, AppointmentStatus.BOOKED);
        return id;
    }

    private void keep(Cast.Actor patient, UUID id, Instant start, AppointmentStatus status) {
        var desk = cast.staff("Lou", "Desk", StaffRole.FRONT_DESK);
        ChartAccess chart = people.access(desk.id(), patient.asPatient()).orElseThrow();
        appointments.book(
                chart,
                new Appointment(
                        id, VisitMode.OFFICE, start, start.plusSeconds(1800), "asthma", null, "Dr. Lee", status));
    }

    private static FormBrowser.Page file(FormBrowser browser, UUID visit) {
        return browser.get("/visits/coming/" + visit + "/calendar");
    }

    private static VEvent event(FormBrowser.Page file) throws IOException, ParserException {
        return (VEvent) new CalendarBuilder()
                .build(new StringReader(file.html()))
                .getComponent("VEVENT")
                .orElseThrow();
    }
}
