package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.appointments.Appointments;
import health.lintel.appointments.BookableHours;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.MessageId;
import health.lintel.messaging.Writing;
import health.lintel.people.People;
import health.lintel.people.Standing;
import health.lintel.schedules.Schedule;
import health.lintel.schedules.Schedules;
import health.lintel.schedules.Slot;
import health.lintel.schedules.Span;
import health.lintel.storage.Transactions;
import health.lintel.web.Browser;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class BookingAFreeTimeTest {
    private static final Instant WEDNESDAY_AT_NINE = Instant.parse("2026-11-25T14:00:00Z");

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Appointments appointments;

    @Autowired
    Schedules schedules;

    @Autowired
    Writing writing;

    @Autowired
    Conduct conduct;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Visitor rosa;
    Schedule lee;

    @BeforeEach
    void a_clinician_with_four_free_times() {
        clock.set(MovableClock.START);
        closeEverything();
        lee = BookableHours.open(people, schedules, "Dr. Linden", WEDNESDAY_AT_NINE, 4);
        rosa = Visitor.patient("Rosa", people, accounts, port);
    }

    /// All tests share one practice: open hours would stand on everybody's pages.
    @AfterEach
    void closeEverything() {
        transactions.forSystem(() -> jdbc.sql("delete from schedules.slot").update()
                + jdbc.sql("delete from schedules.taken_time").update());
        clock.set(MovableClock.START);
    }

    @Test
    void the_first_three_free_times_are_offered_at_once_and_the_rest_by_day() {
        assertThat(rosa.get("/visits/request").html())
                .contains("Wed, Nov 25, 9:00 AM, Dr. Linden", "9:30 AM, Dr. Linden", "10:00 AM, Dr. Linden")
                .doesNotContain("10:30 AM, Dr. Linden");
        assertThat(rosa.get("/visits/times").html()).contains("<h2>Wed, Nov 25</h2>", "10:30 AM, Dr. Linden");
    }

    @Test
    void a_time_is_held_for_five_minutes_and_booked_with_the_words() {
        String held = holds(rosa, slots().getFirst());
        assertThat(rosa.get(held).html()).contains("Wed, Nov 25, 9:00 AM", "5 minutes, until 10:05 AM");

        FormBrowser.Page booked = rosa.post(held, "reason", "My yearly physical.", "how", "office", "kind", "check-up");

        assertThat(rosa.get(booked.to()).html()).contains("Your visit is booked.", "Wed, Nov 25, 9:00 AM");
        assertThat(rosa.post(held, "reason", "My yearly physical.", "how", "office")
                        .to())
                .isEqualTo(booked.to());
        assertThat(appointments.upcoming(rosa.access())).hasSize(1);
        assertThat(appointments.requests(rosa.access())).hasSize(1);
    }

    @Test
    void who_comes_second_is_told_and_keeps_the_words() {
        String held = holds(rosa, slots().getFirst());
        clock.advance(Duration.ofMinutes(6));
        Visitor tom = Visitor.patient("Tom", people, accounts, port);
        String toms = holds(tom, slots().getFirst());
        tom.post(toms, "reason", "A form for work.", "how", "office");

        FormBrowser.Page late = rosa.post(held, "reason", "My yearly physical.", "how", "office");

        assertThat(late.to()).startsWith("/visits/times?draft=");
        assertThat(rosa.get(late.to()).html())
                .contains("Somebody else just took that time.", "9:30 AM")
                .doesNotContain("9:00 AM, Dr.");
        String draft = late.to().substring(late.to().indexOf('=') + 1);
        String next = rosa.post("/visits/holds", "slot", slots().getFirst().id().toString(), "draft", draft)
                .to();
        assertThat(rosa.get(next).html()).contains("My yearly physical.");
        rosa.post(next, "reason", "My yearly physical.", "how", "office", "draft", draft);
        assertThat(appointments.upcoming(rosa.access())).hasSize(1);
        assertThat(writing.drafts(rosa.access())).isEmpty();
    }

    @Test
    void danger_in_the_words_comes_before_any_booking() {
        String held = holds(rosa, slots().getFirst());
        FormBrowser.Page stopped =
                rosa.post(held, "reason", "I have crushing chest pain and cannot breathe.", "how", "office");
        assertThat(stopped.to()).startsWith("/messages/new/").endsWith("/review");
        assertThat(appointments.upcoming(rosa.access())).isEmpty();
    }

    @Test
    void a_visit_is_moved_and_called_off_and_the_calendar_follows() {
        String visit = booked();
        UUID id = UUID.fromString(visit.substring(visit.lastIndexOf('/') + 1));
        assertThat(rosa.get(visit + "/calendar").html()).contains("SEQUENCE:0", "STATUS:CONFIRMED", "UID:" + id);

        String held = rosa.post("/visits/holds", "slot", slots().getLast().id().toString(), "moves", id.toString())
                .to();
        assertThat(rosa.get(held).html()).contains("Move your visit", "Now it is on Wed, Nov 25, 9:00 AM");
        assertThat(rosa.post(held).to()).isEqualTo(visit);
        assertThat(rosa.get(visit + "/calendar").html()).contains("SEQUENCE:1", "DTSTART:20261125T153000Z");

        rosa.post(visit + "/cancel");
        assertThat(rosa.get(visit).html()).contains("This visit is called off");
        assertThat(rosa.get(visit + "/calendar").html())
                .contains("SEQUENCE:2", "STATUS:CANCELLED", "METHOD:CANCEL", "UID:" + id);
        assertThat(slots()).hasSize(4);
    }

    @Test
    void within_the_practices_notice_a_change_needs_a_call() {
        String visit = booked();
        clock.set(WEDNESDAY_AT_NINE.minus(Duration.ofHours(24)));
        rosa.browser().signIn(rosa.actor().name(), Cast.PASSPHRASE);
        assertThat(rosa.get(visit).html()).contains("(555) 555-0100").doesNotContain("Call off this visit");
        rosa.post(visit + "/cancel");
        assertThat(appointments.upcoming(rosa.access())).hasSize(1);
    }

    @Test
    void a_suspended_patient_sees_the_booked_visit_and_the_number_only() {
        String visit = booked();
        conduct.open(rosa.access(), Incident.Kind.ABUSE, new MessageId(UUID.randomUUID()), "words", clock.instant());
        assertThat(rosa.get(visit).html())
                .contains("Wed, Nov 25, 9:00 AM", "(555) 555-0100")
                .doesNotContain("Pick another time", "Call off this visit");
        assertThat(rosa.get("/visits/times").html()).contains("Please call us to book");
        rosa.post(visit + "/cancel");
        assertThat(appointments.upcoming(rosa.access())).hasSize(1);
    }

    @Test
    void a_former_patient_sees_no_visits_to_come() {
        String visit = booked();
        clock.advance(Duration.ofSeconds(1));
        people.changeStanding(rosa.access().patient(), Standing.FORMER, null, "test");
        assertThat(rosa.get(visit).status()).isEqualTo(404);
        assertThat(rosa.get("/visits").html()).doesNotContain("Wed, Nov 25, 9:00 AM");
        assertThat(rosa.get("/home").html()).doesNotContain("Wed, Nov 25, 9:00 AM");
    }

    @Test
    void nobody_gets_at_anothers_hold_or_visit() {
        String visit = booked();
        String held = holds(rosa, slots().getFirst());
        Visitor tom = Visitor.patient("Tom", people, accounts, port);
        assertThat(tom.get(visit).status()).isEqualTo(404);
        assertThat(tom.get(held).status()).isEqualTo(404);
        assertThat(tom.post(held, "reason", "mine", "how", "office").status()).isEqualTo(404);
        assertThat(tom.post(visit + "/cancel").status()).isEqualTo(404);
        assertThat(appointments.upcoming(rosa.access())).hasSize(1);
    }

    @Test
    void on_a_small_phone_by_keyboard_without_scripts_it_takes_three_pages_from_home() {
        try (Browser browser = new Browser()) {
            Page page = signedIn(browser, "en-US", Browser.Scripts.OFF);
            page.navigate(address("/home"));
            enter(page, "main a[href='/visits/request']", "**/visits/request");
            enter(page, "main button[name='slot'] >> nth=0", "**/visits/holds/*");
            page.locator("#reason").focus();
            page.keyboard().type("My yearly physical.");
            enter(page, "main form button >> nth=0", "**/visits/coming/*");
            assertThat(page.locator("h1").textContent()).isEqualTo("Your visit");
            assertThat(appointments.upcoming(rosa.access())).hasSize(1);
        }
    }

    @Test
    void the_pages_read_well_on_a_small_phone_in_both_languages() {
        String visit = booked();
        String held = holds(rosa, slots().getFirst());
        try (Browser browser = new Browser()) {
            for (String language : List.of("en-US", "es-US")) {
                Page page = signedIn(browser, language, Browser.Scripts.ON);
                for (String path : List.of("/visits/request", "/visits/times", held, visit)) {
                    page.navigate(
                            address(path + (path.contains("?") ? "&" : "?") + "lang=" + language.substring(0, 2)));
                    assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                    browser.assertAccessible(page);
                }
            }
        }
    }

    private String booked() {
        return rosa.post(holds(rosa, slots().getFirst()), "reason", "My yearly physical.", "how", "office")
                .to();
    }

    private static String holds(Visitor visitor, Slot slot) {
        return visitor.post("/visits/holds", "slot", slot.id().toString()).to();
    }

    private List<Slot> slots() {
        Span all = new Span(MovableClock.START, MovableClock.START.plus(Duration.ofDays(28)));
        return schedules.free(all, lee.id(), 10);
    }

    private static void enter(Page page, String what, String where) {
        page.locator(what).first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(where);
    }

    private Page signedIn(Browser browser, String language, Browser.Scripts scripts) {
        Page page = browser.page(language, ColorScheme.LIGHT, 320, scripts);
        page.navigate(address("/sign-in"));
        page.locator("#name").fill(rosa.actor().name());
        page.locator("#passphrase").fill(Cast.PASSPHRASE);
        page.locator("main form button").click();
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
