package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.people.StaffRole;
import health.lintel.versions.Versions;
import health.lintel.web.Browser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The policy's pages in a real browser.
class PolicyPagesLookTest extends StaffPeople {
    @LocalServerPort
    int address;

    @Autowired
    Versions versions;

    @Test
    void everybody_can_read_and_write_the_policy_on_a_phone_and_at_a_desk_without_scripts() {
        Desk mo = desk("Mo", StaffRole.MANAGER);
        int number = versions.begin(mo.who().id(), 1, "We tried it and it works better.");
        String path = "clauses/follow-up.window/settings/days/office";
        versions.save(
                mo.who().id(),
                number,
                1,
                versions.find(number).orElseThrow().text().withTyped(path, "7"));
        String at = "/admin/policy/" + number;
        List<String> paths = List.of(
                "/admin/policy",
                at,
                "/admin/policy/1",
                at + "/edit/practice",
                at + "/edit/topics",
                at + "/edit/follow-up.window",
                at + "/edit/urgent.emergency",
                at + "/file",
                "/admin/policy/compare?from=1&to=" + number,
                "/policy/versions",
                "/policy/versions/1");
        try (Browser browser = new Browser()) {
            look(browser, mo, paths, "en-US", ColorScheme.LIGHT, 1280);
            look(browser, mo, paths, "es-US", ColorScheme.DARK, 320);
            Page plain = browser.page(mo.browser(), "en-US", ColorScheme.LIGHT, 320, Browser.Scripts.OFF);
            plain.navigate(url(at + "/edit/length.turns"));
            plain.locator("[id='clauses/length.turns/settings/turns']").fill("3");
            plain.locator("main form button").click();
            plain.waitForURL(url(at + "/edit/length.turns"));
            assertThat(plain.locator("main").textContent()).contains("Saved.");
            plain.navigate(url(at));
            plain.locator("[id=warnings]").fill("The words follow on Monday.");
            plain.locator("section[aria-labelledby=propose] button").click();
            assertThat(plain.locator("main").textContent()).contains("Now a second person decides.");
        }
        assertThat(versions.find(number).orElseThrow().state().name()).isEqualTo("PROPOSED");
    }

    private void look(Browser browser, Desk desk, List<String> paths, String language, ColorScheme scheme, int width) {
        Page page = browser.page(desk.browser(), language, scheme, width, Browser.Scripts.ON);
        for (String path : paths) {
            page.navigate(url(path));
            assertThat(page.locator("h1").first().textContent()).isNotBlank();
            String folder = System.getenv("LINTEL_PICTURES");
            if (folder != null) {
                String name = path.replaceAll("[^a-z]+", "-") + "-" + language.substring(0, 2) + "-" + width + ".png";
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name)));
            }
            browser.assertAccessible(page);
        }
    }

    private String url(String path) {
        return "http://localhost:" + address + path;
    }
}
