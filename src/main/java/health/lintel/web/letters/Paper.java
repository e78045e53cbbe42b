package health.lintel.web.letters;

import health.lintel.web.ui.Prints;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Letters as HTML, and as PDF from that same HTML.
@Component
public class Paper {
    private final Prints prints;

    Paper(Prints prints) {
        this.prints = prints;
    }

    public String html(Letter letter) {
        return prints.html("letters/letter", Map.of("letter", letter));
    }

    /// The PDF as an answer that no one keeps a copy of.
    public ResponseEntity<byte[]> answer(String html, String file) {
        String shown = ContentDisposition.inline().filename(file).build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, shown)
                .body(prints.pdf(html));
    }
}
