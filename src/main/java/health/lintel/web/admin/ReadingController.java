package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.readerwatch.Count;
import health.lintel.readerwatch.Drift;
import health.lintel.readerwatch.ReaderWatch;
import health.lintel.web.ui.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the reader says, counted: the last 14 days beside the 8 weeks before. No words, no patient.
@Controller
class ReadingController {
    private static final List<String> LANGUAGES = List.of("", "en", "es", "other");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReaderWatch watch;

    ReadingController(ReaderWatch watch) {
        this.watch = watch;
    }

    /// @param of what is drawn, by its name in [Drift]
    @GetMapping("/admin/reading")
    Answer show(
            SignedIn person,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = Drift.STOP_SHOWN) String of) {
        String language = LANGUAGES.contains(in) ? in : "";
        return ReadingPage.of(watch.drift(person.person(), language), language, of);
    }

    @GetMapping("/admin/reading/csv")
    ResponseEntity<byte[]> download(SignedIn person) {
        String lines = watch.counts(person.person()).stream()
                .map(ReadingController::line)
                .collect(Collectors.joining("", "day,language,name,times\r\n", ""));
        String file =
                ContentDisposition.attachment().filename("reading.csv").build().toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file)
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Count count) {
        return count.day() + "," + count.language() + ",\"" + count.name().replace("\"", "\"\"") + "\"," + count.times()
                + "\r\n";
    }
}
