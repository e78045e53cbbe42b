package health.lintel.web.entrance;

import health.lintel.storage.Database;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Tells balancers and watchers whether pages can be served: preparations are over and the database answers. Says
/// nothing else, for anybody may ask.
@Controller
class HealthController {
    private final ApplicationAvailability availability;
    private final Database database;

    HealthController(ApplicationAvailability availability, Database database) {
        this.availability = availability;
        this.database = database;
    }

    @GetMapping("/health")
    ResponseEntity<String> show() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) return answer(503, "starting");
        return database.answers() ? answer(200, "ok") : answer(503, "no database");
    }

    private static ResponseEntity<String> answer(int status, String words) {
        return ResponseEntity.status(HttpStatus.valueOf(status))
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(words);
    }
}
