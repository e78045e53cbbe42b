package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.readerwatch.DrawnSample;
import health.lintel.readerwatch.SampleItem;
import health.lintel.web.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Watching and checking the reader in a real browser.
class ReaderPagesLookTest extends StaffPeople {
    @LocalServerPort
    int address;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void everybody_can_read_them_on_a_phone_and_at_a_desk_and_a_nurse_answers_with_one_key_or_without_scripts() {
        DrawnSample drawn = beans.createBean(DrawnSample.class);
        drawn.begin();
        PatientId rosa = seenForAnAnkle("Rosa");
        for (int i = 0; i < 4; i++) writes(rosa, "billing", "Why was I charged twice on my bill? It is the time " + i);
        drawn.nextMonday();
        Desk nora = nurse("Nora");
        Desk ada = desk("Ada", StaffRole.ADMINISTRATOR);
        String item = "/sample/" + drawn.items().getLast().message();
        try (Browser browser = new Browser()) {
            look(browser, nora, ada, item, "en-US", ColorScheme.LIGHT, 1280);
            look(browser, nora, ada, item, "es-US", ColorScheme.DARK, 320);
            Page keys = browser.page(nora.browser(), "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON);
            keys.navigate(url("/sample/" + first(drawn).message()));
            keys.keyboard().press("r");
            keys.waitForURL(url("/sample/" + second(drawn).message()));
            browser.assertAccessible(keys);
            Page plain = browser.page(nora.browser(), "en-US", ColorScheme.LIGHT, 320, Browser.Scripts.OFF);
            plain.navigate(url("/sample/" + second(drawn).message()));
            plain.locator("input[value=URGENT]").check();
            plain.locator("button[value=CORRECTED]").click();
            plain.waitForURL(url("/sample/" + drawn.items().get(2).message()));
        }
        assertThat(Objects.requireNonNull(first(drawn).answer()).verdict().name())
                .isEqualTo("RIGHT");
        assertThat(Objects.requireNonNull(second(drawn).answer()).verdict().name())
                .isEqualTo("CORRECTED");
    }

    private static SampleItem first(DrawnSample drawn) {
        return drawn.items().getFirst();
    }

    private static SampleItem second(DrawnSample drawn) {
        return drawn.items().get(1);
    }

    private void look(
            Browser browser, Desk nora, Desk ada, String item, String language, ColorScheme scheme, int width) {
        Page nurse = browser.page(nora.browser(), language, scheme, width, Browser.Scripts.ON);
        Page admin = browser.page(ada.browser(), language, scheme, width, Browser.Scripts.ON);
        for (String path : List.of("/sample", item)) look(browser, nurse, path, language, width);
        look(browser, admin, "/admin/reading?of=read", language, width);
    }

    private void look(Browser browser, Page page, String path, String language, int width) {
        page.navigate(url(path));
        assertThat(page.locator("h1").first().textContent()).isNotBlank();
        String folder = System.getenv("LINTEL_PICTURES");
        if (folder != null) {
            String name = path.startsWith("/sample/") ? "item" : path.replaceAll("[^a-z]", "");
            Path file = Path.of(folder, "reader-" + name + "-" + language.substring(0, 2) + "-" + width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
        browser.assertAccessible(page);
    }

    private String url(String path) {
        return "http://localhost:" + address + path;
    }
}
