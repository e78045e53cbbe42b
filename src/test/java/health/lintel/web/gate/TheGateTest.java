package health.lintel.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.people.StaffRole;
import org.junit.jupiter.api.Test;

class TheGateTest extends Portal {

    @Test
    void nobody_sees_a_chart_without_signing_in_and_comes_back_to_it_afterwards() {
        var page = browser.get("/try/chart");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.to()).isEqualTo("/sign-in?then=%2Ftry%2Fchart");
        var ana = cast.patient("Ana", "Reyes");
        accounts.acknowledgePolicy(ana.id(), 1);
        var after = browser.post("/sign-in", "name", ana.name(), "passphrase", Cast.PASSPHRASE, "then", "/try/chart");
        assertThat(after.to()).isEqualTo("/try/chart");
        assertThat(browser.get("/try/chart").html()).isEqualTo(ana.asPatient().toString());
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        var ana = cast.patient("Ana", "Reyes");
        accounts.acknowledgePolicy(ana.id(), 1);
        var page = browser.post(
                "/sign-in", "name", ana.name(), "passphrase", Cast.PASSPHRASE, "then", "https://example.org/");
        assertThat(page.to()).startsWith("/").doesNotContain("example");
    }

    @Test
    void a_patient_does_not_find_the_pages_of_staff() {
        var ana = signedIn(cast.patient("Ana", "Reyes"));
        assertThat(ana.get("/try/staff").status()).isEqualTo(404);
        assertThat(ana.get("/try/manager").status()).isEqualTo(404);
        assertThat(ana.get("/staff/me").status()).isEqualTo(404);
    }

    @Test
    void what_no_line_of_the_table_names_is_not_found_for_anybody() {
        assertThat(browser.get("/try/undeclared").status()).isEqualTo(404);
        assertThat(browser.get("/error").status()).isEqualTo(404);
        assertThat(browser.get("/actuator").status()).isEqualTo(404);
        assertThat(browser.post("/try/chart").status()).isEqualTo(404);
    }

    @Test
    void a_patient_cannot_act_for_somebody_who_never_asked_them_to() {
        var ana = cast.patient("Ana", "Reyes");
        var bruno = cast.patient("Bruno", "Keller");
        var browser = signedIn(ana);
        var refused = browser.post("/acting-for", "patient", bruno.id().toString());
        var unknown = browser.post("/acting-for", "patient", "0199aaaa-0000-7000-8000-000000000000");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(browser.get("/try/chart").html()).isEqualTo(ana.asPatient().toString());
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page_that_says_what_to_do() {
        var ana = signedIn(cast.patient("Ana", "Reyes"));
        var page = ana.postWithoutToken("/me/sign-ins/end");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("<h1>");
        assertThat(ana.get("/me").status()).isEqualTo(200);
    }

    @Test
    void who_is_signed_in_is_not_told_that_they_were_away() {
        var ana = signedIn(cast.patient("Ana", "Reyes"));
        assertThat(ana.postWithoutToken("/me/sign-ins/end").html())
                .contains("You are signed in", "Nothing was changed")
                .doesNotContain("You were away");
        assertThat(ana.get("/me").status()).isEqualTo(200);
    }

    @Test
    void a_form_on_another_site_is_refused_even_with_a_token() {
        var ana = signedIn(cast.patient("Ana", "Reyes"));
        assertThat(ana.postFrom("https://evil.example", "/me/sign-ins/end", ana.token())
                        .status())
                .isEqualTo(403);
        assertThat(ana.postFrom("null", "/me/sign-ins/end", ana.token()).status())
                .isEqualTo(403);
        assertThat(ana.get("/me").status()).isEqualTo(200);
    }

    @Test
    void reading_public_pages_makes_no_session() {
        browser.get("/sign-in");
        browser.get("/enroll");
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void a_part_of_a_page_sends_the_whole_browser_to_sign_in() {
        var page = browser.get("/try/staff", "HX-Request", "true");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.whole().headers().firstValue("HX-Redirect"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in"));
    }

    @Test
    void staff_without_a_second_factor_can_open_nothing_but_its_set_up() {
        var nora = cast.staff("Nora", "Patel", StaffRole.MANAGER);
        var page = browser.signIn(nora.name(), Cast.PASSPHRASE);
        assertThat(page.to()).isEqualTo("/staff/totp");
        for (String path : new String[] {"/try/staff", "/try/manager", "/staff/me", "/try/chart", "/me", "/welcome"}) {
            assertThat(browser.get(path).to()).as(path).isEqualTo("/staff/totp");
        }
        assertThat(browser.get("/staff/totp").html()).contains("otpauth://totp/");
    }
}
