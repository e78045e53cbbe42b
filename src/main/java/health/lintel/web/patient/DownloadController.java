package health.lintel.web.patient;

import health.lintel.downloads.Downloads;
import health.lintel.people.ChartAccess;
import health.lintel.records.ResultWishes.Wish;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Redirect;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A copy of the whole record to take along (clause `records.review`): always open.
@Controller
class DownloadController {
    private static final String PAGE = "/records/download";
    private static final String FILE =
            ContentDisposition.attachment().filename("records.zip").build().toString();
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Downloads downloads;
    private final WaitedResults waited;

    DownloadController(Downloads downloads, WaitedResults waited) {
        this.downloads = downloads;
        this.waited = waited;
    }

    @GetMapping(PAGE)
    Answer show(ChartAccess access) {
        return new DownloadPage(
                downloads.waiting(access).orElse(null),
                downloads.finished(access).orElse(null),
                waited.wish(access) == Wish.WAIT);
    }

    @PostMapping(PAGE)
    Answer create(ChartAccess access) {
        downloads.ask(access);
        return Redirect.to(PAGE);
    }

    /// One's own that is over leads back to where a new one can be asked for.
    @GetMapping(PAGE + "/{id}")
    ResponseEntity<byte[]> fetch(@PathVariable String id, ChartAccess access) {
        UUID download = NotFound.id(id, Function.<UUID>identity());
        var file = downloads.fetch(access, download);
        if (file.isPresent()) {
            return ResponseEntity.ok()
                    .contentType(ZIP)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                    .body(file.get());
        }
        if (!downloads.isKnown(access, download)) throw NotFound.here();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGE))
                .build();
    }
}
