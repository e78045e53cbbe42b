package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.appointments.VisitMode;
import health.lintel.appointments.VisitType;
import health.lintel.datatypes.PersonId;
import health.lintel.people.ChartAccess;
import health.lintel.people.StaffRole;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import health.lintel.storage.Transactions;
import health.lintel.web.Browser;
import health.lintel.web.gate.FormBrowser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TheDayOfVisitsTest extends StaffPeople {
    private static final Instant TODAY_AT_ELEVEN = Instant.parse("2026-11-23T16:00:00Z");

    @Autowired
    Schedules schedules;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    /// All tests share one practice: open hours would stand on everybody's pages.
    @AfterEach
    void closeEverything() {
        transactions.forSystem(() -> jdbc.sql("delete from schedules.slot").update()
                + jdbc.sql("delete from schedules.taken_time").update());
    }

    @Test
    void hours_are_opened_and_closed_by_the_week_and_what_is_booked_stands() {
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        Desk kim = desk("Kim", StaffRole.PROVIDER);
        assertThat(hours(lou, kim, "open").status()).isEqualTo(303);
        assertThat(free(kim)).hasSize(12);
        Slot booked = free(kim).getFirst();
        visit(booked.start(), kim);
        assertThat(lou.browser()
                        .get("/schedule/hours?week=2026-11-30&clinician="
                                + kim.who().id())
                        .html())
                .contains("5 free, 1 booked", "6 free, 0 booked");
        hours(lou, kim, "close");
        assertThat(free(kim)).isEmpty();
        assertThat(lou.browser().get("/schedule?day=2026-11-30").html()).contains("Rosa Delgado");
    }

    @Test
    void the_patient_arrives_and_of_two_who_say_otherwise_the_second_is_told_who_was_first() {
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        Desk dee = desk("Dee", StaffRole.FRONT_DESK);
        UUID visit = visit(TODAY_AT_ELEVEN, desk("Kim", StaffRole.PROVIDER));
        assertThat(lou.browser().get("/schedule").html()).contains("Rosa Delgado", "11:00 AM");
        assertThat(say(lou, visit, "booked", "arrived").to()).isEqualTo("/schedule?day=2026-11-23");
        FormBrowser.Page second = say(dee, visit, "booked", "noshow");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("Lou Test said something else meanwhile.");
        assertThat(appointments
                        .planned(dee.who().id(), visit)
                        .orElseThrow()
                        .visit()
                        .status())
                .isEqualTo(AppointmentStatus.ARRIVED);
    }

    @Test
    void a_visit_that_is_done_opens_the_window_and_one_tick_makes_it_a_grant() {
        Desk kim = desk("Kim", StaffRole.PROVIDER);
        UUID visit = visit(clock.instant(), kim);
        ChartAccess chart = chart(kim, visit);
        clock.advance(Duration.ofMinutes(8));
        FormBrowser.Page missing = say(kim, visit, "booked", "done", "grant", "yes");
        assertThat(missing.status()).isEqualTo(422);
        say(kim, visit, "booked", "done", "matter", "the new cream", "grant", "yes");
        assertThat(appointments.visits(chart)).first().satisfies(held -> {
            assertThat(held.type()).isEqualTo(VisitType.OFFICE);
            assertThat(held.reason()).isEqualTo("the new cream");
        });
        assertThat(appointments.grants(chart))
                .singleElement()
                .matches(grant -> grant.until().equals(LocalDate.of(2026, 12, 7)));
    }

    @Test
    void a_patient_who_did_not_come_has_no_window_and_the_desk_cannot_end_a_visit() {
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        UUID visit = visit(TODAY_AT_ELEVEN, desk("Kim", StaffRole.PROVIDER));
        ChartAccess chart = chart(lou, visit);
        assertThat(say(lou, visit, "booked", "done").status()).isEqualTo(404);
        say(lou, visit, "booked", "noshow");
        assertThat(appointments.visits(chart)).isEmpty();
        assertThat(appointments.upcoming(chart)).isEmpty();
    }

    @Test
    void the_pages_read_well_in_both_languages() {
        Desk kim = desk("Kim", StaffRole.PROVIDER);
        hours(desk("Lou", StaffRole.FRONT_DESK), kim, "open");
        UUID visit = visit(TODAY_AT_ELEVEN, kim);
        try (Browser browser = new Browser()) {
            for (String language : List.of("en", "es")) {
                Page page = browser.page(kim.browser(), language + "-US", ColorScheme.LIGHT, 320, Browser.Scripts.ON);
                for (String path : List.of("/schedule", "/schedule/visits/" + visit, "/schedule/hours")) {
                    page.navigate(kim.browser().base() + path);
                    assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                    browser.assertAccessible(page);
                }
            }
        }
    }

    private FormBrowser.Page hours(Desk desk, Desk clinician, String act) {
        return desk.browser()
                .post(
                        "/schedule/hours",
                        "clinician",
                        clinician.who().id().toString(),
                        "week",
                        "2026-11-30",
                        "day",
                        "2026-11-30",
                        "day",
                        "2026-12-01",
                        "from",
                        "09:00",
                        "until",
                        "12:00",
                        "minutes",
                        "30",
                        "act",
                        act);
    }

    private FormBrowser.Page say(Desk desk, UUID visit, String seen, String act, String... more) {
        String[] fields = new String[more.length + 10];
        String[] first = {"seen", seen, "act", act, "until-month", "12", "until-day", "7", "until-year", "2026"};
        System.arraycopy(first, 0, fields, 0, 10);
        System.arraycopy(more, 0, fields, 10, more.length);
        return desk.browser().post("/schedule/visits/" + visit, fields);
    }

    private UUID visit(Instant start, Desk clinician) {
        var rosa = cast.patient("Rosa", "Delgado");
        PersonId kim = clinician.who().id();
        UUID id = UUID.randomUUID();
        appointments.book(
                people.access(kim, rosa.asPatient()).orElseThrow(),
                new Appointment(
                        id,
                        VisitMode.OFFICE,
                        start,
                        start.plusSeconds(1800),
                        null,
                        kim,
                        "Kim Test",
                        AppointmentStatus.BOOKED));
        return id;
    }

    private ChartAccess chart(Desk desk, UUID visit) {
        var patient = appointments.planned(desk.who().id(), visit).orElseThrow().patient();
        return people.access(new PersonId(patient.value()), patient).orElseThrow();
    }

    private List<Slot> free(Desk clinician) {
        Span all = new Span(clock.instant(), clock.instant().plus(Duration.ofDays(28)));
        return schedules.free(
                all, schedules.find(clinician.who().id()).orElseThrow().id(), 100);
    }
}
