package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.web.Browser;
import health.lintel.web.gate.FormBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Trials of a draft and the figures in a real browser.
class FigurePagesLookTest extends StaffPeople {
    @LocalServerPort
    int address;

    @Test
    void everybody_can_read_trials_and_figures_on_a_phone_and_at_a_desk() {
        PatientId rosa = seenForAnAnkle("Rosa");
        writes(rosa, "follow-up", ANKLE);
        Desk mo = desk("Mo", StaffRole.MANAGER);
        FormBrowser browser = mo.browser();
        String trials = "/admin/policy/simulations";
        browser.post(trials + "/shadow", "title", "Beside", "which", "1");
        String trial = browser.post(trials, "title", "None", "which", "none", "days", "30")
                .to();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !browser.get(trial).html().contains("<progress"));
        try (Browser chromium = new Browser()) {
            for (String path : List.of(trials, trial, "/admin/figures")) {
                look(chromium, mo, path, "en-US", ColorScheme.LIGHT, 1280);
                look(chromium, mo, path, "es-US", ColorScheme.DARK, 320);
            }
        } finally {
            browser.post(trials + "/shadow/end");
        }
    }

    private void look(Browser browser, Desk desk, String path, String language, ColorScheme scheme, int width) {
        Page page = browser.page(desk.browser(), language, scheme, width, Browser.Scripts.ON);
        page.navigate(url(path));
        assertThat(page.locator("h1").first().textContent()).isNotBlank();
        String folder = System.getenv("LINTEL_PICTURES");
        if (folder != null) {
            String name = path.replaceAll("[^a-z]", "").replaceAll("simulations.+", "simulation");
            Path file = Path.of(folder, "figures-" + name + "-" + language.substring(0, 2) + "-" + width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
        browser.assertAccessible(page);
    }

    private String url(String path) {
        return "http://localhost:" + address + path;
    }
}
