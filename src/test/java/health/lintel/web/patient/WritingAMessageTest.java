package health.lintel.web.patient;

import static health.lintel.web.patient.AtHome.heading;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.TestPeople.Somebody;
import health.lintel.messaging.Conversation;
import health.lintel.messaging.Messaging;
import health.lintel.messaging.Writing;
import health.lintel.people.ChartAccess;
import health.lintel.people.Standing;
import health.lintel.web.gate.FormBrowser.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class WritingAMessageTest {
    private static final Instant VISIT = Instant.parse("2026-11-12T16:00:00Z");
    private static final String UPDATE =
            "The rash we looked at in my visit is a little better. Should I keep using the cream?";
    private static final String DANGER = "Question about my bill. Also I have crushing chest pain right now.";

    private static final String ABUSE = "You stupid bitches never answer. You are all worthless idiots. Fix my bill.";

    @Autowired
    TestPeople people;

    @Autowired
    Messaging messaging;

    @Autowired
    Writing writing;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Somebody ana;
    AtHome home;

    @BeforeEach
    void a_patient_seen_for_a_rash_on_november_12() {
        clock.set(MovableClock.START);
        ana = people.patient("Ana", "Reyes");
        people.seen(ana.asPatient(), VISIT, "Rash on the arm", "hydrocortisone cream");
        home = new AtHome(port, ana);
    }

    @AfterEach
    void restart() {
        clock.set(MovableClock.START);
    }

    @Test
    void the_chooser_says_until_when_the_visit_can_be_written_about() {
        String draft = home.begin("me", "other");
        assertThat(home.get(draft + "/about").html())
                .contains("You can write about your Thu, Nov 12 visit with Dr. Lee until Thu, Nov 26.");
    }

    @Test
    void an_update_after_a_visit_is_sent_with_a_date() {
        String draft = home.begin("me", "follow-up");
        Page check = home.write(draft, UPDATE);
        assertThat(heading(check)).isEqualTo("Check your message");
        assertThat(check.html())
                .contains("Clinical support", "We usually answer by Fri, Nov 27", "Nothing has been sent yet");
        Page sent = home.send(draft, check, "send");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(home.get(sent.to()).html())
                .contains("Message sent", "<strong>Fri, Nov 27</strong>", "If it gets worse");
        assertThat(conversations()).hasSize(1);
    }

    @Test
    void one_minute_after_the_window_the_chooser_says_why_it_is_closed() {
        clock.set(Instant.parse("2026-11-27T05:01:00Z"));
        home.signIn(ana);
        String draft = home.begin("me", "new-concern");
        Page about = home.get(draft + "/about");
        assertThat(about.html()).contains("Not open now", "Your last visit was on Nov 12, 2026.");
        assertThat(about.html()).doesNotContain("value=\"follow-up\"");
    }

    @Test
    void a_new_problem_is_turned_to_a_visit_with_the_words_kept() {
        String draft = home.begin("me", "new-concern");
        Page turned = home.write(draft, "My knee has been sore when I climb stairs for a few weeks. What can I take?");
        assertThat(heading(turned)).isEqualTo("This needs a visit");
        assertThat(turned.html()).contains("My knee has been sore", "Ask a person to read it", "Change my words");
        assertThat(conversations()).isEmpty();
    }

    @Test
    void who_asks_for_a_person_is_read_by_one() {
        String draft = home.begin("me", "new-concern");
        Page turned = home.write(draft, "My knee has been sore when I climb stairs for a few weeks. What can I take?");
        Page sent = home.send(draft, turned, "ask");
        assertThat(sent.to()).endsWith("/sent");
        assertThat(conversations()).hasSize(1);
    }

    @Test
    void chest_pain_in_a_billing_question_stops() {
        String draft = home.begin("me", "billing");
        Page stop = home.write(draft, DANGER);
        assertThat(heading(stop)).isEqualTo("Stop. This may be an emergency.");
        assertThat(stop.html())
                .contains(
                        "href=\"tel:911\"", "<mark>", "Your words are kept", "If we do not hear from you by 10:15 AM");
        assertThat(home.post(draft + "/send", "intent", "send").to()).endsWith("/review");
        assertThat(conversations()).isEmpty();
    }

    @Test
    void not_happening_now_asks_why_and_is_delivered_flagged_and_read_the_same_day() {
        String draft = home.begin("me", "billing");
        home.write(draft, DANGER);
        assertThat(home.post(draft + "/not-now").status()).isEqualTo(422);
        home.post(draft + "/not-now", "why", "over");
        Page check = home.get(draft + "/review");
        assertThat(check.html()).contains("A nurse reads this by Mon, Nov 23, 10:30 AM", "call 911");
        assertThat(check.html()).as("what was answered is not asked again").doesNotContain("This is not happening now");
        Page sent = home.send(draft, check, "send");
        assertThat(home.get(sent.to()).html()).contains("<strong>Mon, Nov 23, 10:30 AM</strong>");
    }

    @Test
    void who_has_called_finds_the_words_kept() {
        String draft = home.begin("me", "billing");
        home.write(draft, DANGER);
        assertThat(home.post(draft + "/called").to()).isEqualTo("/messages");
        assertThat(home.get("/messages").html()).contains("Not sent yet", "crushing chest pain");
    }

    @Test
    void two_clicks_send_once() {
        String draft = home.begin("me", "follow-up");
        Page check = home.write(draft, UPDATE);
        Page first = home.send(draft, check, "send");
        Page second = home.send(draft, check, "send");
        assertThat(second.to()).isEqualTo(first.to());
        assertThat(conversations()).hasSize(1);
        assertThat(conversations().getFirst().messages()).hasSize(1);
    }

    @Test
    void the_back_button_after_sending_finds_a_kind_page() {
        String draft = home.begin("me", "follow-up");
        home.send(draft, home.write(draft, UPDATE), "send");
        for (String page : List.of("/words", "/review", "/about")) {
            Page gone = home.get(draft + page);
            assertThat(gone.status()).isEqualTo(404);
            assertThat(heading(gone)).isEqualTo("These words are not here any more");
        }
    }

    @Test
    void a_message_without_words_asks_for_words() {
        String draft = home.begin("me", "other");
        for (String nothing : List.of("", "   \n\t ", "\u200b\u200b")) {
            Page again = home.write(draft, nothing);
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.html()).contains("<title>Error:", "Write your message first.");
        }
    }

    @Test
    void ten_thousand_letters_are_kept_and_not_cut() {
        String draft = home.begin("me", "other");
        Page again = home.write(draft, "a bill ".repeat(1429));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("The most is 2,000", "Nothing is lost");
        assertThat(writing.drafts(access()).getFirst().text()).hasSizeGreaterThan(10_000);
        assertThat(home.post(draft + "/send", "intent", "send").to()).endsWith("/words");
    }

    @Test
    void danger_at_the_end_of_a_long_text_stops_all_the_same() {
        String draft = home.begin("me", "other");
        Page stop = home.write(draft, "I have a question about my bill. ".repeat(80) + DANGER);
        assertThat(heading(stop)).startsWith("Stop.");
    }

    @Test
    void control_signs_are_taken_out_and_emoji_stay() {
        String draft = home.begin("me", "billing");
        home.write(draft, "Why is my bill \u0007\u202e so high? \uD83D\uDE4F");
        assertThat(writing.drafts(access()).getFirst().text()).isEqualTo("Why is my bill  so high? \uD83D\uDE4F");
    }

    @Test
    void emoji_alone_are_read_by_a_person() {
        String draft = home.begin("me", "other");
        Page check = home.write(draft, "\uD83D\uDE14\uD83D\uDC94");
        assertThat(heading(check)).isEqualTo("Check your message");
        assertThat(check.html()).contains("A nurse reads this by");
    }

    @Test
    void what_looks_like_html_stays_text() {
        String draft = home.begin("me", "billing");
        Page check = home.write(draft, "My bill <script>alert(1)</script> is wrong");
        assertThat(check.html()).contains("&lt;script").doesNotContain("<script>alert");
    }

    @Test
    void words_typed_after_the_sign_in_ended_are_there_again() {
        String draft = home.begin("me", "follow-up");
        clock.advance(Duration.ofHours(3));
        Page ended = home.post(draft + "/words", "text", UPDATE);
        assertThat(ended.to()).isEqualTo("/sign-in?words=kept");
        home.signIn(ana);
        assertThat(home.get(draft + "/words").html()).contains("Your words are all here", "The rash we looked at");
    }

    @Test
    void a_daughter_writes_for_her_mother() {
        Somebody rosa = people.helperOf(ana.asPatient(), "Rosa", "Reyes");
        AtHome hers = new AtHome(port, rosa);
        assertThat(hers.get("/messages/new").html()).contains("Ana Reyes").doesNotContain("value=\"me\"");
        String draft = hers.begin(ana.id().toString(), "follow-up");
        Page sent = hers.send(draft, hers.write(draft, UPDATE), "send");
        assertThat(hers.get(sent.to()).html()).contains("Message sent");
        String thread = "/messages/" + conversations().getFirst().id();
        assertThat(home.get(thread).html()).contains("Rosa Reyes");
    }

    @Test
    void somebody_elses_draft_thread_and_receipt_look_as_if_they_were_not_there() {
        String draft = home.begin("me", "follow-up");
        home.send(draft, home.write(draft, UPDATE), "send");
        String open = home.begin("me", "billing");
        Conversation thread = conversations().getFirst();
        AtHome tom = new AtHome(port, people.patient("Tom", "Stone"));
        assertThat(tom.get(open + "/words").status()).isEqualTo(404);
        assertThat(tom.post(open + "/words", "text", "mine").status()).isEqualTo(404);
        assertThat(tom.post(open + "/send").status()).isEqualTo(404);
        assertThat(tom.get("/messages/" + thread.id()).status()).isEqualTo(404);
        assertThat(tom.get("/messages/" + thread.id() + "/sent").status()).isEqualTo(404);
        assertThat(tom.get("/receipts/" + thread.messages().getFirst().receipt())
                        .status())
                .isEqualTo(404);
        assertThat(tom.get("/messages/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void nobody_writes_for_a_patient_they_do_not_help() {
        Somebody tom = people.patient("Tom", "Stone");
        assertThat(home.post("/messages/new", "who", tom.id().toString()).status())
                .isEqualTo(404);
    }

    @Test
    void somebody_else_is_told_why_not_and_whom_to_call() {
        assertThat(home.post("/messages/new", "who", "other").to()).isEqualTo("/messages/new/someone-else");
        assertThat(home.get("/messages/new/someone-else").html())
                .contains("Would they like to be our patient?", "tel:+15555550100", "Call 911");
        assertThat(home.post("/messages/new").html()).contains("Choose who this is about.");
    }

    @Test
    void what_cannot_wait_shows_numbers_and_no_form() {
        String draft = home.begin("me", "today");
        Page today = home.get("/messages/new/today?draft=" + draft.substring(14));
        assertThat(today.html())
                .contains("tel:911", "tel:988", "tel:+15555550100")
                .doesNotContain("<textarea");
    }

    @Test
    void words_about_somebody_else_do_not_stand_under_the_writers_name() {
        Somebody luz = people.patient("Luz", "Vega", "es", Standing.ESTABLISHED);
        people.seen(luz.asPatient(), VISIT, "Rash on the arm", "hydrocortisone cream");
        AtHome hers = new AtHome(port, luz);
        String draft = hers.begin("me", "other");
        assertThat(heading(hers.write(draft, "Mi primo tiene tos. No es paciente de ustedes. ¿Qué le doy?")))
                .isEqualTo("¿Se trata de usted?");
        hers.post(draft + "/subject", "who", "other");
        assertThat(hers.get(draft + "/review").html()).doesNotContain("<dd>Luz Vega</dd>");
    }

    @Test
    void a_spanish_account_reads_every_page_in_spanish() {
        Somebody luz = people.patient("Luz", "Vega", "es", Standing.ESTABLISHED);
        people.seen(luz.asPatient(), VISIT, "Rash on the arm", "hydrocortisone cream");
        AtHome hers = new AtHome(port, luz);
        String draft = hers.begin("me", "billing");
        assertThat(heading(hers.get(draft + "/about"))).isEqualTo("¿De qué se trata?");
        assertThat(hers.get(draft + "/words").html()).contains("El portal revisa sus palabras");
        Page check = hers.write(draft, "¿Por qué mi cuenta es tan alta este mes?");
        assertThat(heading(check)).isEqualTo("Revise su mensaje");
        assertThat(check.html()).contains("Facturación", "Por lo general a más tardar el");
    }

    @Test
    void the_receipt_says_how_it_was_decided() {
        String draft = home.begin("me", "follow-up");
        home.send(draft, home.write(draft, UPDATE), "send");
        var receipt = conversations().getFirst().messages().getFirst().receipt();
        assertThat(home.get("/receipts/" + receipt).html())
                .contains(
                        "How this was decided",
                        "Last day to write about it",
                        "Nov 26, 2026",
                        "After a visit",
                        "You sent the message");
        assertThat(home.get("/receipts").html()).contains("/receipts/");
    }

    @Test
    void a_bill_goes_to_billing_while_the_refill_goes_to_the_pharmacy() {
        people.takes(ana.asPatient(), "lisinopril 10 mg tablet", 2, LocalDate.of(2026, 12, 20));
        String draft = home.begin("me", "refill");
        Page check =
                home.write(draft, "I need a refill of my lisinopril please. And why is my bill so high this month?");
        assertThat(heading(check)).isEqualTo("Check your message");
        assertThat(check.html()).contains("Billing", "Ask your pharmacy", "(555) 555-0142");
    }

    @Test
    void a_refill_that_a_person_is_asked_about_is_owed_an_answer() {
        people.takes(ana.asPatient(), "lisinopril 10 mg tablet", 2, LocalDate.of(2026, 12, 20));
        String draft = home.begin("me", "refill");
        Page turned = home.write(draft, "I need a refill of my lisinopril please.");
        assertThat(heading(turned)).isEqualTo("Ask your pharmacy");
        home.send(draft, turned, "ask");
        Conversation thread = conversations().getFirst();
        assertThat(thread.isClosed()).isFalse();
        assertThat(thread.answerIsOwed()).isTrue();
        assertThat(home.get("/messages/" + thread.id()).html()).contains("Waiting for us");
    }

    @Test
    void who_asked_the_pharmacy_two_days_ago_can_write() {
        UUID lisinopril = people.takes(ana.asPatient(), "lisinopril 10 mg tablet", 0, LocalDate.of(2026, 12, 20));
        String draft = home.begin("me", "refill");
        home.write(draft, "I need a refill of my lisinopril please.");
        assertThat(home.post(draft + "/pharmacy").status()).isEqualTo(422);
        home.post(draft + "/pharmacy", "medicine", lisinopril.toString(), "when", "before");
        assertThat(heading(home.get(draft + "/review"))).isEqualTo("Check your message");
    }

    @Test
    void abusive_words_are_marked_first_and_sent_anyway_they_are_held_and_pause_the_writer() {
        String draft = home.begin("me", "other");
        Page warning = home.write(draft, ABUSE);
        assertThat(heading(warning)).isEqualTo("Please look at your words again");
        assertThat(warning.html()).contains("<mark>", "Let a person look");
        Page held = home.send(draft, warning, "anyway");
        assertThat(heading(home.get(held.to()))).isEqualTo("A person reads your message first");
        assertThat(heading(home.get("/messages/new"))).isEqualTo("Your messages are paused");
        assertThat(home.get("/messages").html()).contains("Your messages are paused");
    }

    @Test
    void words_that_the_writer_disputes_are_held_and_nobody_is_paused() {
        String draft = home.begin("me", "other");
        Page held = home.send(draft, home.write(draft, ABUSE), "look");
        assertThat(heading(home.get(held.to()))).isEqualTo("A person reads your message first");
        assertThat(heading(home.get("/messages/new"))).isEqualTo("Who is this about?");
    }

    @Test
    void the_one_message_of_a_paused_writer_that_gets_through_is_danger() {
        String abuse = home.begin("me", "other");
        home.send(abuse, home.write(abuse, ABUSE), "anyway");
        String draft = home.begin("me", "billing");
        assertThat(heading(home.write(draft, DANGER))).startsWith("Stop.");
        home.post(draft + "/not-now", "why", "over");
        Page sent = home.send(draft, home.get(draft + "/review"), "send");
        assertThat(sent.to()).endsWith("/sent");
    }

    @Test
    void words_added_while_we_owe_an_answer_join_the_message() {
        String draft = home.begin("me", "follow-up");
        home.send(draft, home.write(draft, UPDATE), "send");
        String thread = "/messages/" + conversations().getFirst().id();
        Page saved = home.post(thread + "/reply", "text", "The rash itches at night too.");
        String reply = saved.to().replace("/review", "");
        home.send(reply, home.get(saved.to()), "send");
        assertThat(conversations()).hasSize(1);
        assertThat(conversations().getFirst().messages()).hasSize(2);
        assertThat(home.post(thread + "/reply", "text", " ").status()).isEqualTo(422);
    }

    @Test
    void words_thrown_away_are_gone() {
        String draft = home.begin("me", "billing");
        home.write(draft, "Why is my bill so high?");
        String id = draft.substring("/messages/new/".length());
        assertThat(home.post("/messages/drafts/" + id + "/discard").to()).isEqualTo("/messages");
        assertThat(home.get("/messages").html()).doesNotContain("so high");
        assertThat(home.get(draft + "/words").status()).isEqualTo(404);
    }

    private ChartAccess access() {
        return people.access(ana.id(), ana.asPatient());
    }

    private List<Conversation> conversations() {
        return messaging.conversations(access());
    }
}
