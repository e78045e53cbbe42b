package health.lintel.web.patient;

import health.lintel.TestPeople;
import health.lintel.TestPeople.Somebody;
import health.lintel.web.gate.FormBrowser;
import health.lintel.web.gate.FormBrowser.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody at home who writes to the practice, page by page.
final class AtHome {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");
    private final FormBrowser browser;

    AtHome(int port, Somebody who) {
        browser = new FormBrowser(port);
        signIn(who);
    }

    void signIn(Somebody who) {
        browser.signIn(who.name(), TestPeople.PASSPHRASE);
    }

    Page get(String path) {
        return browser.get(path);
    }

    Page post(String path, String... fields) {
        return browser.post(path, fields);
    }

    /// Begins a message and chooses what it is about; answers with the path of the draft.
    String begin(String who, String about) {
        String to = post("/messages/new", "who", who).to();
        String draft = to.substring(0, to.lastIndexOf('/'));
        post(draft + "/about", "about", about);
        return draft;
    }

    /// Types the words and looks at what comes of them.
    Page write(String draft, String words) {
        Page saved = post(draft + "/words", "text", words);
        return saved.status() == 303 ? get(saved.to()) : saved;
    }

    /// Presses the button of the page, with the key that was made with it.
    Page send(String draft, Page page, String intent) {
        return post(draft + "/send", "once", once(page), "intent", intent);
    }

    static String once(Page page) {
        Matcher once = ONCE.matcher(page.html());
        if (!once.find()) throw new AssertionError("This page cannot be sent: " + heading(page));
        return once.group(1);
    }

    static String heading(Page page) {
        Matcher heading = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>").matcher(page.html());
        return heading.find()
                ? heading.group(1)
                        .replaceAll("<[^>]+>", "")
                        .replaceAll("\\s+", " ")
                        .strip()
                : page.html();
    }
}
