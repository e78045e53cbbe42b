package health.lintel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The public pages with no database at all: nothing here can reach one.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = PublicPortal.class,
        properties = {
            "lintel.words.missing=fail",
            "spring.config.location=optional:classpath:none/",
            "server.address=127.0.0.1"
        })
class PublicPagesTest {
    private static final List<String> PAGES =
            List.of("/", "/urgent", "/policy", "/accessibility", "/privacy", "/display", "/no-such-page");
    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void everybody_can_use_them_in_light_and_dark_on_phone_and_desk(String language) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1280}) {
                Page page = browser.page(language, scheme, width, Browser.Scripts.ON);
                for (String path : PAGES) {
                    page.navigate(address(path));
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
                    picture(page, path, language, scheme, width);
                    browser.assertAccessible(page);
                }
            }
        }
    }

    @Test
    void the_largest_letters_still_fit_a_small_phone() {
        Page page = browser.page("es-US", ColorScheme.LIGHT, 320, Browser.Scripts.OFF);
        page.navigate(address("/display?text=largest"));
        Page scripted = browser.page("es-US", ColorScheme.LIGHT, 320, Browser.Scripts.ON);
        scripted.navigate(address("/display?text=largest&theme=dark"));
        for (String path : PAGES) {
            scripted.navigate(address(path));
            assertThat(scripted.locator("html").getAttribute("data-text")).isEqualTo("largest");
            assertThat(scripted.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            browser.assertAccessible(scripted);
        }
        assertThat(page.locator("h1").textContent()).isNotBlank();
    }

    @Test
    void the_language_link_stays_on_the_page_and_is_remembered() {
        Page page = browser.page("en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.OFF);
        page.navigate(address("/urgent"));
        page.getByText("Español").click();
        assertThat(page.url()).contains("/urgent");
        assertThat(page.locator("h1").textContent()).isEqualTo("¿A quién llamo?");
        page.navigate(address("/policy"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
    }

    @Test
    void emergency_crisis_and_office_numbers_stand_on_every_page() {
        Page page = browser.page("en-US", ColorScheme.LIGHT, 320, Browser.Scripts.OFF);
        for (String path : PAGES) {
            page.navigate(address(path));
            List<String> numbers = new ArrayList<>();
            page.locator("footer a[href^='tel:']").all().forEach(link -> numbers.add(link.getAttribute("href")));
            assertThat(numbers).as(path).containsExactly("tel:911", "tel:988", "tel:+15555550100");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String path, String language, ColorScheme scheme, int width) {
        String folder = System.getenv("LINTEL_PICTURES");
        if (folder == null) return;
        String name = (path.equals("/") ? "front" : path.substring(1)) + "-" + language.substring(0, 2) + "-"
                + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name)));
    }
}
