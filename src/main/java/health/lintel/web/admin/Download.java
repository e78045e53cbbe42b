package health.lintel.web.admin;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file of counts that nobody may keep a copy of on the way.
final class Download {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Download() {}

    static ResponseEntity<byte[]> csv(String name, String lines) {
        String file = ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, file)
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }
}
