package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.lintel.datatypes.PatientId;
import health.lintel.people.StaffRole;
import health.lintel.web.Browser;
import health.lintel.workqueue.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages in a real browser: readable by everybody, in both languages, light and dark, phone and desk; and
/// worked by keyboard alone.
class StaffPagesLookTest extends StaffPeople {
    private static @Nullable Browser browserForAll;

    @LocalServerPort
    int address;

    @BeforeAll
    static void start() {
        browserForAll = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browserForAll != null) browserForAll.close();
    }

    @Test
    void a_nurses_pages_are_readable_by_everybody() {
        Desk ana = nurse("Ana");
        Map<String, String> pages = pages(ana);
        for (String language : List.of("en-US", "es-US")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {320, 1280}) {
                    Page page = browser().page(ana.browser(), language, scheme, width, Browser.Scripts.ON);
                    pages.forEach((name, path) -> look(page, name, path, language, scheme, width));
                }
            }
        }
    }

    @Test
    void the_front_desks_pages_are_too() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Desk lou = desk("Lou", StaffRole.FRONT_DESK);
        Task task = writes(cast.patient("Bea", "Costa").asPatient(), "appointment", "Can I move my visit to Friday?");
        Page page = browser().page(lou.browser(), "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON);
        for (String path : List.of("/q", "/q/" + task.id(), "/call/" + rosa, "/patients/" + rosa)) {
            look(page, "desk-" + path.split("/")[1], path, "en-US", ColorScheme.LIGHT, 1280);
        }
    }

    @Test
    void a_nurse_works_the_list_by_keyboard_alone() {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task task = writes(rosa, "follow-up", "I have crushing chest pain right now.");
        Desk ana = nurse("Ana");
        Page page = browser().page(ana.browser(), "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.ON);
        page.navigate(url("/q?view=danger"));
        while (!String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"))
                .contains(task.id().toString())) {
            page.keyboard().press("j");
        }
        page.keyboard().press("m");
        page.waitForURL("**/q/" + task.id());
        assertThat(now(task).owner()).isEqualTo(ana.who().id());
        page.keyboard().press("r");
        page.keyboard().type("Please call 911 now. I am calling you too.");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/q?done=*");
        assertThat(page.locator(".undo").textContent()).contains("Your answer is sent.");
        page.keyboard().press("z");
        page.waitForURL("**/q/" + task.id());
        assertThat(now(task).isOpen()).isTrue();
    }

    @Test
    void without_scripts_the_same_work_is_done_with_buttons() {
        Task task = writes(seenForAnAnkle("Rosa"), "follow-up", ANKLE);
        Page page = browser().page(nurse("Ana").browser(), "en-US", ColorScheme.LIGHT, 1280, Browser.Scripts.OFF);
        page.navigate(url("/q/" + task.id()));
        page.fill("#text", "That is to be expected.");
        page.click("text=Send the answer");
        assertThat(page.locator(".undo").textContent()).contains("Your answer is sent.");
        page.click(".undo button");
        assertThat(now(task).isOpen()).isTrue();
    }

    private Map<String, String> pages(Desk ana) {
        PatientId rosa = seenForAnAnkle("Rosa");
        Task late = writes(seenForAnAnkle("Luz"), "follow-up", ANKLE);
        clock.advance(Duration.ofMinutes(10));
        Task task = writes(rosa, "follow-up", "I have crushing chest pain right now. It began at breakfast.");
        ana.act(late, "claim");
        ana.act(late, "notes", "note", "Called once, no answer.");
        var read = ana.browser().post("/call/" + rosa, "caller", "self", "words", "I have crushing chest pain now.");
        var chart = people.access(ana.who().id(), rosa).orElseThrow();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("queue", "/q");
        pages.put("empty", "/q?view=pool:nothing");
        pages.put("item", "/q/" + task.id());
        pages.put("mine", "/q/" + late.id());
        pages.put("patients", "/patients?q=Delgado");
        pages.put("patient", "/patients/" + rosa);
        pages.put("receipts", "/patients/" + rosa + "/receipts");
        pages.put(
                "receipt",
                "/patients/" + rosa + "/receipts/"
                        + messaging.receipts(chart).getFirst().id());
        pages.put("call", "/call/" + rosa);
        pages.put("told", read.to());
        return pages;
    }

    private void look(Page page, String name, String path, String language, ColorScheme scheme, int width) {
        page.navigate(url(path));
        assertThat(page.locator("h1").first().textContent()).isNotBlank();
        String folder = System.getenv("LINTEL_PICTURES");
        if (folder != null) {
            String file = String.join(
                    "-", "staff", name, language.substring(0, 2), scheme.name().toLowerCase(Locale.ROOT), "" + width);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file + ".png")));
        }
        browser().assertAccessible(page);
    }

    private static Browser browser() {
        if (browserForAll == null) throw new IllegalStateException("not started");
        return browserForAll;
    }

    private String url(String path) {
        return "http://localhost:" + address + path;
    }
}
