package health.lintel.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.lintel.datatypes.PersonId;
import health.lintel.people.StaffRole;
import health.lintel.web.gate.Cast;
import health.lintel.web.gate.FormBrowser;
import health.lintel.workqueue.Task;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// What a page costs on a slow line, as it is served: on the first visit with styles, letters and scripts, and after
/// that alone.
class PageWeightTest extends StaffPeople {
    private static final int COLD = 60 * 1024;
    private static final int WARM = 9 * 1024;
    private static final Pattern NEEDED =
            Pattern.compile("(?:<link rel=\"(?:stylesheet|icon)\"[^>]*href=|<script[^>]*src=)\"([^\"]+)\"");
    private static final Pattern OF_STYLE = Pattern.compile("url\\([\"']?(/[^\"')]+)[\"']?\\)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Integer> files = new LinkedHashMap<>();

    @Test
    void every_core_page_is_light_on_the_first_visit_and_lighter_after_it() throws IOException, InterruptedException {
        Map<String, String> heavy = new TreeMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (var page : pages().entrySet()) {
            byte[] html = get(page.getKey(), page.getValue());
            int warm = html.length;
            int cold = warm + (int) needed(plain(html), page.getValue());
            found.put(page.getKey(), "cold " + cold + ", warm " + warm);
            if (cold > COLD || warm > WARM) heavy.put(page.getKey(), "cold " + cold + ", warm " + warm);
        }
        assertThat(heavy).as("of " + found).isEmpty();
        assertThat(found).hasSizeGreaterThan(12);
    }

    private Map<String, FormBrowser> pages() {
        var patient = seenForAnAnkle("Rosa");
        Task task = writes(patient, "follow-up", ANKLE);
        FormBrowser ana = signedIn(new Cast.Actor(new PersonId(patient.value()), "rosa." + patient));
        String draft = ana.post("/messages/new", "who", "me").to().replace("/about", "");
        FormBrowser nia = desk("Nia", StaffRole.CLINICAL_SUPPORT).browser();
        Map<String, FormBrowser> pages = new LinkedHashMap<>();
        for (String path : new String[] {"/", "/urgent", "/policy", "/sign-in"}) pages.put(path, newBrowser());
        for (String path : new String[] {
            "/home",
            "/messages",
            draft + "/about",
            draft + "/words",
            "/visits",
            "/visits/request",
            "/records",
            "/medicines"
        }) {
            pages.put(path, ana);
        }
        for (String path : new String[] {"/q", "/q/" + task.id(), "/patients/" + patient, "/on-call"}) {
            pages.put(path, nia);
        }
        return pages;
    }

    private long needed(String html, FormBrowser browser) throws IOException, InterruptedException {
        Set<String> paths = new LinkedHashSet<>();
        NEEDED.matcher(html).results().forEach(found -> paths.add(found.group(1)));
        long bytes = 0;
        for (String path : Set.copyOf(paths)) {
            bytes += size(path, browser);
            if (!path.endsWith(".css")) continue;
            Matcher more = OF_STYLE.matcher(plain(get(path, browser)));
            while (more.find()) if (paths.add(more.group(1))) bytes += size(more.group(1), browser);
        }
        return bytes;
    }

    private int size(String path, FormBrowser browser) throws IOException, InterruptedException {
        Integer known = files.get(path);
        if (known != null) return known;
        int size = get(path, browser).length;
        files.put(path, size);
        return size;
    }

    private byte[] get(String path, FormBrowser browser) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(browser.base() + path))
                        .header("Accept-Encoding", "gzip")
                        .header("Cookie", browser.cookies())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String plain(byte[] served) throws IOException {
        boolean zipped = served.length > 1 && served[0] == 0x1f && served[1] == (byte) 0x8b;
        if (!zipped) return new String(served, StandardCharsets.UTF_8);
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(served))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
