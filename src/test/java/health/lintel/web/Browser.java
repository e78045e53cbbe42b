package health.lintel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import health.lintel.web.gate.FormBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A real browser for tests of pages. `bin/chromium` finds or installs it.
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// Does the page's own script run?
    public enum Scripts {
        ON,
        OFF
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Set<BrowserContext> withoutScripts = new HashSet<>();
    private final List<String> refusals = new ArrayList<>();

    public Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
    }

    /// A new page in a fresh profile.
    ///
    /// @param language of the browser: "en-US", "es-US"
    public Page page(String language, ColorScheme scheme, int width, Scripts scripts) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts == Scripts.ON));
        contexts.add(context);
        if (scripts == Scripts.OFF) withoutScripts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) refusals.add(message.text());
        });
        return page;
    }

    /// The same for somebody who is signed in.
    public Page page(FormBrowser signedIn, String language, ColorScheme scheme, int width, Scripts scripts) {
        Page page = page(language, scheme, width, scripts);
        String url = signedIn.base() + "/";
        page.context()
                .addCookies(List.of(
                        new Cookie("session", signedIn.cookie("session").orElseThrow()).setUrl(url),
                        new Cookie("lang", language.substring(0, 2)).setUrl(url)));
        return page;
    }

    /// No axe violation, no sideways scroll, nothing that the page's own security policy refused. For pages with
    /// scripts: axe waits for ever on one without.
    public void assertAccessible(Page page) {
        if (withoutScripts.contains(page.context()))
            throw new IllegalStateException("Look with scripts at " + page.url());
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getNodes()))
                .as("axe on " + page.url())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scroll on " + page.url())
                .isTrue();
        assertThat(refusals).as("refused by the content security policy").isEmpty();
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", System.getenv("LINTEL_CHROMIUM"))
                .filter(path -> path != null)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: run bin/chromium"));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        chromium.close();
        playwright.close();
    }
}
