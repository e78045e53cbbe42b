package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.accounts.SecondFactors;
import health.lintel.people.StaffRole;
import health.lintel.policy.Policies;
import health.lintel.versions.Version;
import health.lintel.versions.VersionState;
import health.lintel.versions.Versions;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.StaffCodes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A manager writes, a doctor approves, over real HTTP; years from now, so that no other test meets their rules.
class ChangingThePolicyTest extends StaffPeople {
    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final String TURNS = "clauses/length.turns/settings/turns";

    @Autowired
    SecondFactors factors;

    @Autowired
    Versions versions;

    @Autowired
    Policies policies;

    /// Somebody with an app for codes.
    record Member(Cast.Actor who, FormBrowser browser, String secret) {}

    Member mo = new Member(new Cast.Actor(health.lintel.datatypes.PersonId.next(), ""), new FormBrowser(0), "");
    Member lee = mo;

    @BeforeEach
    void they_sign_in() {
        clock.set(MovableClock.START.plus(Duration.ofDays(365L * 40 + 30L * MONTHS.getAndIncrement())));
        mo = member("Mo", StaffRole.MANAGER);
        lee = member("Lee", StaffRole.PROVIDER);
    }

    /// The public page shows the last version known and asks beside it for the next reader: the next test is one.
    @AfterEach
    void the_public_page_is_back_in_our_day() {
        clock.set(MovableClock.START);
        for (int asked = 0; asked < 1_000; asked++) {
            if (browser.get("/policy").html().contains("version 1 of our policy")) return;
        }
        throw new AssertionError("the public page still shows a version of another day");
    }

    @Test
    void a_draft_is_begun_written_proposed_approved_and_is_what_patients_read() {
        int number = begin();
        String turns = otherTurns();
        String title = "We see " + number + " of you";
        var saved = write(number, "length.turns", TURNS, turns, "clauses/length.turns/title/en", title);
        assertThat(saved.status()).isEqualTo(303);
        write(number, "appointments.request", "clauses/appointments.request/on", "false");
        String page = mo.browser().get("/admin/policy/" + number).html();
        assertThat(page).contains("Draft", "values are different", "This topic leads to a clause that is off");

        assertThat(propose(number, "").html()).contains("Say why the warnings stay.");
        assertThat(propose(number, "The words follow on Monday.").status()).isEqualTo(303);
        assertThat(decide(mo, number, "approve").html()).contains("another person decides");
        var wrong = lee.browser().post("/admin/policy/" + number + "/approve", "code", "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("This code does not match");
        assertThat(decide(lee, number, "approve").status()).isEqualTo(303);

        assertThat(policies.currentNumber()).isEqualTo(number);
        assertThat(lee.browser().get("/admin/policy").html()).contains("Version " + number + " is in force since");
        newBrowser().get("/policy");
        var diff = mo.browser().get("/admin/policy/compare?from=" + now(number).base() + "&to=" + number);
        assertThat(diff.html()).contains("→ " + turns, "<ins>We see " + number + " of you</ins>");
        assertThat(browser.get("/policy/versions/" + number).status()).isIn(200, 404);
    }

    @Test
    void the_table_says_for_every_topic_when_it_is_open_who_answers_and_by_when() {
        String page =
                mo.browser().get("/admin/policy/" + policies.currentNumber()).html();
        assertThat(page)
                .contains("Symptoms and medical questions", "Window after an office visit, days: ", "Clinical support")
                .contains("calendar days", "Always open")
                .doesNotContain("/edit/");
    }

    @Test
    void records_bills_and_emergencies_have_no_switch_and_the_page_says_why() {
        int number = begin();
        String records = form(number, "records.review").html();
        assertThat(records)
                .contains("This clause has no switch.", "right of access")
                .doesNotContain("/on\"");
        assertThat(form(number, "urgent.emergency").html()).contains("Danger is looked for in every message");
        assertThat(form(number, "length.turns").html()).contains("clauses/length.turns/on");
        for (var clause : health.lintel.policy.Clause.values()) {
            assertThat(form(number, clause.id()).status()).as(clause.id()).isEqualTo(200);
            if (!clause.mayBeTurnedOff()) write(number, clause.id(), "clauses/" + clause.id() + "/on", "false");
        }
        assertThat(now(number).revision()).isEqualTo(1);
    }

    @Test
    void a_form_shows_the_grade_and_a_weekday_is_closed_by_leaving_it_empty() {
        int number = begin();
        assertThat(form(number, "reply.promise").html()).contains("Reads at grade", "Fernandez-Huerta");
        write(number, "practice", "practice/hours/friday", "", "practice/closed", "2070-12-24\r\n2070-12-31");
        assertThat(now(number).text().leaves()).doesNotContainKey("practice/hours/friday");
        assertThat(now(number).text().leaves().get("practice/closed").values()).hasSize(2);
    }

    @Test
    void the_whole_file_is_saved_with_its_errors_and_shows_them_line_by_line() {
        int number = begin();
        String yaml = now(number).text().yaml().replaceFirst("turns: \\d+", "turns: many");
        var saved = mo.browser().post("/admin/policy/" + number + "/file", "revision", "1", "yaml", yaml);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(mo.browser().get("/admin/policy/" + number + "/file").html())
                .containsPattern("Line \\d+")
                .contains("a whole number from 0 to 50 is expected");
        assertThat(propose(number, "why not").html()).contains("It has errors.");
        assertThat(now(number).state()).isEqualTo(VersionState.DRAFT);
    }

    @Test
    void the_second_of_two_managers_sees_both_texts_and_saves_on_top() {
        int number = begin();
        Member ada = member("Ada", StaffRole.ADMINISTRATOR);
        write(number, "length.turns", TURNS, "7");

        var conflict =
                ada.browser().post("/admin/policy/" + number + "/edit/length.turns", "revision", "1", TURNS, "9");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html())
                .contains("Mo Test saved this draft while you wrote", "It says now: 7", ">9</textarea>");
        assertThat(now(number).text().leaves().get(TURNS).text()).isEqualTo("7");
        var again = ada.browser().post("/admin/policy/" + number + "/edit/length.turns", "revision", "2", TURNS, "9");
        assertThat(again.status()).isEqualTo(303);
        assertThat(now(number).text().leaves().get(TURNS).text()).isEqualTo("9");

        var file = ada.browser().post("/admin/policy/" + number + "/file", "revision", "2", "yaml", "policy: mine");
        assertThat(file.status()).isEqualTo(409);
        assertThat(file.html()).contains("policy: mine</textarea>");
    }

    @Test
    void going_back_takes_a_reason_and_a_code_and_counts_at_once() {
        int before = policies.currentNumber();
        int number = begin();
        write(number, "length.turns", TURNS, otherTurns());
        propose(number, "The words follow.");
        decide(lee, number, "approve");

        String back = "/admin/policy/" + before + "/roll-back";
        assertThat(mo.browser().post(back, "code", "1").html()).contains("Give a reason.");
        clock.advance(Duration.ofMinutes(2));
        var done = mo.browser().post(back, "reason", "Too many calls.", "code", code(mo));
        assertThat(done.status()).isEqualTo(303);
        int after = policies.currentNumber();
        assertThat(after).isGreaterThan(number);
        assertThat(mo.browser().get("/admin/policy").html()).contains("Mo Test went back to earlier rules");
        assertThat(decide(lee, after, "confirm").status()).isEqualTo(303);
        assertThat(mo.browser().get("/admin/policy/" + after).html()).contains("Agreed by a second person");
    }

    @Test
    void others_find_none_of_it_and_a_provider_reads_but_does_not_write() {
        int number = begin();
        for (StaffRole role : StaffRole.values()) {
            boolean reads = role == StaffRole.MANAGER || role == StaffRole.ADMINISTRATOR || role == StaffRole.PROVIDER;
            FormBrowser with = member("Sam", role).browser();
            assertThat(with.get("/admin/policy").status()).as(role.name()).isEqualTo(reads ? 200 : 404);
            assertThat(with.get("/admin/policy/" + number).status()).isEqualTo(reads ? 200 : 404);
        }
        assertThat(lee.browser()
                        .get("/admin/policy/" + number + "/edit/practice")
                        .status())
                .isEqualTo(404);
        assertThat(lee.browser()
                        .post("/admin/policy/drafts", "from", "1", "reason", "x")
                        .status())
                .isEqualTo(404);
        Cast.Actor rosa = cast.patient("Rosa", "Delgado");
        assertThat(signedIn(rosa).get("/admin/policy").status()).isEqualTo(404);
    }

    @Test
    void a_patient_is_shown_what_changed_when_the_meaning_did_and_not_when_words_did() {
        Cast.Actor rosa = cast.patient("Rosa", "Delgado");
        accounts.acknowledgePolicy(rosa.id(), policies.currentNumber());
        live("reply.promise", "clauses/reply.promise/words/late/en", "Late. Call {phone}. " + System.nanoTime());
        assertThat(newBrowser().signIn(rosa.name(), Cast.PASSPHRASE).to()).doesNotContain("/welcome");

        clock.advance(Duration.ofMinutes(2));
        live("length.turns", TURNS, otherTurns());
        FormBrowser with = newBrowser();
        assertThat(with.signIn(rosa.name(), Cast.PASSPHRASE).to()).startsWith("/welcome");
        String page = with.get("/welcome").html();
        assertThat(page).contains("Our rules changed", "Short exchanges");
        with.post("/welcome", "version", String.valueOf(policies.currentNumber()));
        assertThat(newBrowser().signIn(rosa.name(), Cast.PASSPHRASE).to()).doesNotContain("/welcome");
    }

    private void live(String section, String path, String value) {
        int number = begin();
        write(number, section, path, value);
        propose(number, "We know.");
        clock.advance(Duration.ofMinutes(1));
        assertThat(decide(lee, number, "approve").status()).isEqualTo(303);
    }

    private int begin() {
        String from = String.valueOf(policies.currentNumber());
        var begun = mo.browser().post("/admin/policy/drafts", "from", from, "reason", "We tried it.");
        assertThat(begun.status()).isEqualTo(303);
        return Integer.parseInt(begun.to().replaceAll("\\D", ""));
    }

    private FormBrowser.Page form(int number, String section) {
        return mo.browser().get("/admin/policy/" + number + "/edit/" + section);
    }

    private FormBrowser.Page write(int number, String section, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "revision";
        all[1] = String.valueOf(now(number).revision());
        System.arraycopy(fields, 0, all, 2, fields.length);
        return mo.browser().post("/admin/policy/" + number + "/edit/" + section, all);
    }

    private FormBrowser.Page propose(int number, String warnings) {
        String revision = String.valueOf(now(number).revision());
        return mo.browser()
                .post(
                        "/admin/policy/" + number + "/propose",
                        "revision",
                        revision,
                        "reason",
                        "We tried it.",
                        "warnings",
                        warnings,
                        "kind",
                        "WORDING");
    }

    private FormBrowser.Page decide(Member by, int number, String act) {
        clock.advance(Duration.ofMinutes(1));
        return by.browser().post("/admin/policy/" + number + "/" + act, "code", code(by));
    }

    private String code(Member by) {
        return StaffCodes.code(by.secret(), clock.instant());
    }

    private Version now(int number) {
        return versions.find(number).orElseThrow();
    }

    private String otherTurns() {
        return String.valueOf(policies.current().settings().length().turns() % 40 + 1);
    }

    private Member member(String given, StaffRole role) {
        Cast.Actor who = cast.staff(given, "Test", role);
        accounts.acknowledgePolicy(who.id(), 1);
        String secret = factors.add(who.id(), who.name(), "Test").text();
        FormBrowser with = newBrowser();
        with.signIn(who.name(), Cast.PASSPHRASE);
        with.post("/sign-in/code", "code", StaffCodes.code(secret, clock.instant()));
        return new Member(who, with, secret);
    }
}
