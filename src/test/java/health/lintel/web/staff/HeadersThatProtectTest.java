package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.web.gate.FormBrowser;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Through the whole chain, as a browser gets them: pages, refusals, forms, files.
class HeadersThatProtectTest extends StaffPeople {
    @Test
    void every_answer_carries_them_whoever_asks_and_whatever_comes_of_it() {
        for (FormBrowser.Page page : answers()) {
            HttpHeaders headers = page.whole().headers();
            String what = page.whole().request().method() + " " + page.whole().uri() + " " + page.status();
            assertThat(one(headers, "Content-Security-Policy"))
                    .as(what)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "http:");
            assertThat(one(headers, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(one(headers, "Referrer-Policy")).as(what).isEqualTo("no-referrer");
            assertThat(one(headers, "X-Frame-Options")).as(what).isEqualTo("DENY");
            assertThat(one(headers, "Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
            assertThat(headers.firstValue("Server")).as(what).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
        }
    }

    @Test
    void what_is_not_public_is_kept_by_no_browser() {
        FormBrowser rosa = signedIn(cast.patient("Rosa", "Delgado"));
        FormBrowser nia = nurse("Nia").browser();
        for (String path : List.of("/home", "/records", "/messages", "/visits", "/me", "/no-such-page")) {
            assertThat(one(rosa.get(path).whole().headers(), "Cache-Control"))
                    .as(path)
                    .isEqualTo("no-store");
        }
        for (String path : List.of("/q", "/patients", "/on-call", "/admin/people")) {
            assertThat(one(nia.get(path).whole().headers(), "Cache-Control"))
                    .as(path)
                    .isEqualTo("no-store");
        }
    }

    @Test
    void scripts_read_no_cookie_and_no_other_site_sends_one_with_a_form() {
        var rosa = cast.patient("Rosa", "Delgado");
        FormBrowser browser = newBrowser();
        List<String> set =
                new ArrayList<>(browser.get("/sign-in").whole().headers().allValues("Set-Cookie"));
        set.addAll(browser.signIn(rosa.name(), health.lintel.web.gate.Cast.PASSPHRASE)
                .whole()
                .headers()
                .allValues("Set-Cookie"));
        assertThat(set)
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    private List<FormBrowser.Page> answers() {
        FormBrowser nobody = newBrowser();
        FormBrowser rosa = signedIn(cast.patient("Rosa", "Delgado"));
        FormBrowser nia = nurse("Nia").browser();
        String css = nobody.get("/").html().replaceAll("(?s).*rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        List<FormBrowser.Page> answers = new ArrayList<>();
        for (String path : List.of("/", "/urgent", "/policy", "/sign-in", "/home", "/no-such-page", "/health", css)) {
            answers.add(nobody.get(path));
        }
        for (String path : List.of("/home", "/records", "/q", "/messages/new")) answers.add(rosa.get(path));
        for (String path : List.of("/q", "/patients", "/admin/mail")) answers.add(nia.get(path));
        answers.add(rosa.post("/messages/new", "who", "me"));
        answers.add(rosa.postWithoutToken("/me/sign-ins/end"));
        answers.add(rosa.postFrom("https://elsewhere.example", "/me/sign-ins/end", rosa.token()));
        answers.add(rosa.post("/no-such-page"));
        return answers;
    }

    private static String one(HttpHeaders headers, String name) {
        assertThat(headers.allValues(name)).as(name).hasSize(1);
        return headers.allValues(name).getFirst();
    }
}
