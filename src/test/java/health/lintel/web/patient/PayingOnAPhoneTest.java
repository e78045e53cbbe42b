package health.lintel.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.MovableClock;
import health.lintel.PortalTest;
import health.lintel.accounts.Accounts;
import health.lintel.billing.Billing;
import health.lintel.billing.Claims;
import health.lintel.people.People;
import health.lintel.web.Browser;
import health.lintel.web.gate.Cast;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class PayingOnAPhoneTest {
    private static Browser browser;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Billing billing;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    Visitor maria;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void maria_owes_thirty_dollars() {
        clock.set(MovableClock.START);
        maria = Visitor.patient("Maria", people, accounts, port);
        billing.keep(maria.access().patient(), List.of(Claims.answered("c", 20_000, 12_000, 3_000)));
    }

    @Test
    void from_home_to_the_receipt_in_three_decisions_without_script_on_a_small_phone() {
        Page page = signedIn("en-US", Browser.Scripts.OFF);
        page.navigate("http://localhost:" + port + "/home");
        page.locator("main a[href='/bills']").first().click();
        page.locator("main a[href='/bills/pay']").click();
        page.locator("main form button").click();
        assertThat(page.content()).contains("Practice only", "Pay $30.00");
        page.locator("button.first").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("We have your payment");
        assertThat(billing.open(maria.access())).isEmpty();
    }

    @Test
    void every_page_of_bills_is_accessible_in_both_languages() {
        String bill = "/bills/" + billing.open(maria.access()).getFirst().id();
        for (String language : List.of("en-US", "es-US")) {
            Page page = signedIn(language, Browser.Scripts.ON);
            for (String path : List.of("/bills", bill, "/bills/pay")) {
                page.navigate("http://localhost:" + port + path + "?lang=" + language.substring(0, 2));
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                browser.assertAccessible(page);
            }
        }
    }

    private Page signedIn(String language, Browser.Scripts scripts) {
        Page page = browser.page(language, ColorScheme.LIGHT, 320, scripts);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("#name").fill(maria.actor().name());
        page.locator("#passphrase").fill(Cast.PASSPHRASE);
        page.locator("main form button").click();
        return page;
    }
}
