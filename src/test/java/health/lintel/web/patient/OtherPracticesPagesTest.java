package health.lintel.web.patient;

import static health.lintel.web.patient.AtHome.heading;
import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.TestPeople;
import health.lintel.TestPeople.Somebody;
import health.lintel.accounts.Accounts;
import health.lintel.messaging.Messaging;
import health.lintel.people.ChartAccess;
import health.lintel.people.Standing;
import health.lintel.policy.Policies;
import health.lintel.web.gate.FormBrowser.Page;
import health.lintel.workqueue.Subject;
import health.lintel.workqueue.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What patients of other practices see on their pages, under `demo/policies`.
@PortalTest
class OtherPracticesPagesTest {
    private static final String UPDATE =
            "The rash we looked at in my visit is a little better. Should I keep using the cream?";

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Messaging messaging;

    @Autowired
    Tasks tasks;

    @Autowired
    Policies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    OtherPractices practices;
    Somebody ana;
    AtHome home;

    @BeforeEach
    void everybody_is_at_home() {
        practices = new OtherPractices(jdbc, policies, clock);
    }

    @AfterEach
    void back_to_our_own_practice() {
        practices.leave();
    }

    /// A patient of that practice, seen for a rash some days ago.
    private void at(String practice, int daysAgo, String language) {
        Instant now = practices.visit(practice);
        ana = people.patient("Ana", "Reyes", language, Standing.ESTABLISHED);
        accounts.acknowledgePolicy(ana.id(), policies.currentNumber());
        people.seen(ana.asPatient(), now.minus(Duration.ofDays(daysAgo)), "Rash on the arm", "hydrocortisone cream");
        home = new AtHome(port, ana);
    }

    private ChartAccess chart() {
        return people.access(ana.id(), ana.asPatient());
    }

    @Test
    void a_health_question_shows_what_it_costs_and_is_not_sent_without_the_tick() {
        at("harbor", 10, "en");
        String draft = home.begin("me", "follow-up");
        Page check = home.write(draft, UPDATE);
        assertThat(heading(check)).isEqualTo("Check your message");
        assertThat(check.html())
                .contains(
                        "may cost you $35 to $50",
                        "Yes, send it. I know that it may cost me $35 to $50.",
                        "Would you rather not pay?",
                        "/visits/request/",
                        "href=\"tel:")
                .doesNotContain("checked=");
        Page unticked = home.send(draft, check, "send");
        assertThat(unticked.to()).endsWith("/review?agree=missing");
        Page asked = home.get(unticked.to());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html()).contains("href=\"#agree\"", "Tick the box to say yes");
        assertThat(messaging.conversations(chart())).isEmpty();
    }

    @Test
    void the_yes_is_kept_on_the_receipt_and_on_the_work() {
        at("harbor", 10, "en");
        String draft = home.begin("me", "follow-up");
        Page check = home.write(draft, UPDATE);
        Page sent = home.post(draft + "/send", "once", AtHome.once(check), "intent", "send", "agree", "$35 to $50");
        assertThat(sent.to()).endsWith("/sent");
        var conversation = messaging.conversations(chart()).getFirst();
        var receipt = messaging.receipts(chart()).getFirst();
        assertThat(receipt.acts()).anyMatch(act -> act.step().equals("AGREED_TO_FEE $35 to $50"));
        assertThat(home.get("/receipts/" + receipt.id()).html()).contains("You said yes to the cost");
        assertThat(tasks.openAbout(Subject.of("conversation", conversation.id())))
                .singleElement()
                .matches(task -> "FEE_AGREED".equals(task.flag()));
    }

    @Test
    void a_yes_to_another_amount_is_no_yes() {
        at("harbor", 10, "en");
        String draft = home.begin("me", "follow-up");
        Page check = home.write(draft, UPDATE);
        Page sent = home.post(draft + "/send", "once", AtHome.once(check), "intent", "send", "agree", "$5 to $10");
        assertThat(sent.to()).endsWith("?agree=missing");
        assertThat(messaging.conversations(chart())).isEmpty();
    }

    @Test
    void in_Spanish_too() {
        at("harbor", 10, "es");
        Page check = home.write(home.begin("me", "follow-up"), UPDATE);
        assertThat(check.html()).contains("puede costarle $35 a $50", "Sí, envíenlo.", "¿Prefiere no pagar?");
    }

    @Test
    void a_bill_and_a_question_in_the_free_week_ask_for_no_tick() {
        at("harbor", 3, "en");
        Page free = home.write(home.begin("me", "follow-up"), UPDATE);
        assertThat(free.html()).contains("Send message").doesNotContain("name=\"agree\"", "cost");
        Page bill = home.write(home.begin("me", "billing"), "Why did I get two bills for one visit?");
        assertThat(bill.html()).doesNotContain("name=\"agree\"");
    }

    @Test
    void danger_shows_its_page_and_no_price() {
        at("harbor", 10, "en");
        Page stop = home.write(home.begin("me", "follow-up"), "I have crushing chest pain right now.");
        assertThat(heading(stop)).isEqualTo("Stop. This may be an emergency.");
        assertThat(stop.html()).doesNotContain("$35");
    }

    @Test
    void where_no_health_questions_are_taken_the_words_go_with_a_request_and_a_person_can_be_asked() {
        at("cedar", 3, "en");
        String draft = home.begin("me", "follow-up");
        Page turned = home.write(draft, UPDATE);
        assertThat(heading(turned)).isEqualTo("This needs a visit");
        assertThat(turned.html()).contains("We do not answer health questions by message", "The rash we looked at");
        assertThat(messaging.windows(chart())).isEmpty();
        assertThat(home.get(draft + "/about").html()).doesNotContain("You can write about your");
        assertThat(home.send(draft, turned, "ask").to()).endsWith("/sent");
        assertThat(messaging.conversations(chart())).hasSize(1);
    }

    @Test
    void a_sensitive_word_is_turned_to_the_telephone_with_the_words_kept() {
        at("lakeview", 3, "en");
        Page turned = home.write(home.begin("me", "follow-up"), "Could the rash be herpes? Should I take the cream?");
        assertThat(turned.html())
                .contains("in person: sexual health", "Could the rash be herpes", "Ask a person to read it", "tel:");
    }

    @Test
    void after_seven_days_an_online_visit_is_offered_with_its_notice() {
        at("summit", 9, "en");
        Page turned = home.write(home.begin("me", "follow-up"), UPDATE);
        assertThat(turned.html()).contains("online visit", "costs the same as a short visit", "/visits/request/");
    }
}
