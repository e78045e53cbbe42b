package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.billing.Billing;
import health.lintel.billing.Claims;
import health.lintel.conduct.Conduct;
import health.lintel.conduct.Incident;
import health.lintel.datatypes.MessageId;
import health.lintel.people.Standing;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.Portal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PayingABillTest extends Portal {
    private static final Pattern CARD_FIELD = Pattern.compile(
            "(?i)card_?number|\\bpan\\b|\\bcvc\\b|\\bcvv\\b|cc-number|cc-csc|cc-exp|expiry_?(month|year)|security_?code");

    @Autowired
    Billing billing;

    @Autowired
    Conduct conduct;

    private Cast.Actor rosa;

    @BeforeEach
    void rosa_owes_thirty_dollars() {
        rosa = cast.patient("Rosa", "Delgado");
        owes(rosa);
    }

    @Test
    void home_says_what_is_owed_and_the_bill_says_why() {
        FormBrowser home = signedIn(rosa);
        assertThat(home.get("/home").html()).contains("Pay $30.00 by");
        assertThat(home.get("/bills").html()).contains("You owe $30.00", "Pay $30.00", "Dr. Lee");
        assertThat(home.get(bill(rosa)).html())
                .contains("<svg class=\"billbar\"", "$200.00", "$120.00", "$50.00", "$30.00", "Why do I owe this?")
                .contains("Beacon Health Plan", "Get this bill as a PDF");
    }

    @Test
    void whoever_owes_nothing_is_told_so() {
        assertThat(signedIn(cast.patient("Nils", "Holm")).get("/bills").html()).contains("You owe nothing now");
    }

    @Test
    void who_pays_on_the_processors_page_comes_back_to_a_receipt() throws Exception {
        FormBrowser home = signedIn(rosa);
        String payment = setOut(home, "how", "all");
        String page = home.get(payment + "/go").to();
        assertThat(page).startsWith("http://localhost:").contains("/pay/cs_test_");
        assertThat(home.get(payment).html()).contains("do not pay again");
        assertThat(press(page, "pay")).endsWith(payment);
        assertThat(home.get(payment).html()).contains("We have your payment", "You paid $30.00");
        assertThat(home.get(payment + "/go").to()).endsWith(payment);
        assertThat(home.get("/bills").html()).contains("You owe nothing now", "$30.00, paid");
        assertThat(home.get(payment + "/pdf").whole().headers().firstValue("Content-Type"))
                .contains("application/pdf");
    }

    @Test
    void a_declined_card_and_going_back_charge_nothing() throws Exception {
        FormBrowser home = signedIn(rosa);
        String payment = setOut(home, "how", "all");
        String page = home.get(payment + "/go").to();
        press(page, "declined");
        press(page, "leave");
        assertThat(home.get("/bills").html()).contains("You owe $30.00");
    }

    @Test
    void an_amount_that_is_none_or_too_much_is_asked_for_again() {
        FormBrowser home = signedIn(rosa);
        String once = once(home);
        for (String amount : List.of("", "a lot", "-5", "0", "30.01", "1e3")) {
            var answer = home.post("/bills/pay", "once", once, "how", "part", "amount", amount);
            assertThat(answer.status()).as(amount).isEqualTo(422);
        }
        assertThat(home.post("/bills/pay", "once", once, "how", "part", "amount", "12.50")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whose_messages_are_paused_and_who_left_us_can_still_see_and_pay() {
        Cast.Actor gus = cast.patient("Gus", "Paused");
        conduct.open(
                people.access(gus.id(), gus.asPatient()).orElseThrow(),
                Incident.Kind.ABUSE,
                new MessageId(UUID.randomUUID()),
                "hard words",
                clock.instant());
        Cast.Actor fay = cast.patient("Fay", "Former");
        clock.advance(Duration.ofMinutes(1));
        people.changeStanding(fay.asPatient(), Standing.FORMER, null, "test");
        for (Cast.Actor each : List.of(gus, fay)) {
            owes(each);
            FormBrowser home = signedIn(each);
            assertThat(home.get("/bills").html()).contains("You owe $30.00");
            assertThat(home.get(bill(each)).html())
                    .contains("Why do I owe this?")
                    .doesNotContain("/question");
            assertThat(home.get(setOut(home, "how", "all") + "/go").to()).contains("/pay/cs_test_");
        }
    }

    @Test
    void a_question_names_the_bill_to_whoever_answers() {
        FormBrowser home = signedIn(rosa);
        String draft = home.post(bill(rosa) + "/question").to();
        assertThat(draft).startsWith("/messages/new/").endsWith("/words");
        assertThat(home.get(draft).html()).contains("I have a question about bill B-");
    }

    @Test
    void anothers_bill_is_not_found() {
        Cast.Actor bruno = cast.patient("Bruno", "Keller");
        owes(bruno);
        for (String path : List.of(bill(bruno), bill(bruno) + "/pdf", "/bills/" + UUID.randomUUID(), "/bills/x")) {
            assertThat(signedIn(rosa).get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void the_book_beside_the_events_is_for_no_patient() {
        assertThat(signedIn(rosa).get("/billing").status()).isEqualTo(404);
    }

    @Test
    void nowhere_is_there_a_field_for_a_card() throws IOException {
        FormBrowser home = signedIn(rosa);
        for (String path : List.of("/bills", "/bills/pay", bill(rosa), "/insurance")) {
            assertThat(CARD_FIELD.matcher(home.get(path).html()).find())
                    .as(path)
                    .isFalse();
        }
        for (String folder :
                List.of("src/main/jte", "src/main/resources/db/migration", "src/main/java/health/lintel")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(CARD_FIELD.matcher(Files.readString(file)).find())
                            .as(file.toString())
                            .isFalse();
                }
            }
        }
    }

    private void owes(Cast.Actor who) {
        billing.keep(who.asPatient(), List.of(Claims.answered("c", 20_000, 12_000, 3_000)));
    }

    private String bill(Cast.Actor who) {
        var access = people.access(who.id(), who.asPatient()).orElseThrow();
        return "/bills/" + billing.bills(access).getFirst().id();
    }

    private static String once(FormBrowser home) {
        return AtHome.once(home.get("/bills/pay"));
    }

    private static String setOut(FormBrowser home, String... fields) {
        String to = home.post("/bills/pay", "once", once(home), fields[0], fields[1])
                .to();
        assertThat(to).endsWith("/go");
        return to.substring(0, to.length() - "/go".length());
    }

    private static String press(String page, String button) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("press=" + button))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }
    }
}
