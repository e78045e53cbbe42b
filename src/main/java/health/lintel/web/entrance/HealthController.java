package health.lintel.web.entrance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Tells balancers and watchers whether pages can be served: preparations are over and the database answers. Says
/// nothing else, for anybody may ask.
@Controller
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final ApplicationAvailability availability;
    private final JdbcClient jdbc;

    HealthController(ApplicationAvailability availability, JdbcClient jdbc) {
        this.availability = availability;
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    ResponseEntity<String> show() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) return answer(503, "starting");
        return databaseAnswers() ? answer(200, "ok") : answer(503, "no database");
    }

    private boolean databaseAnswers() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException e) {
            LOG.warn("The database does not answer: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private static ResponseEntity<String> answer(int status, String words) {
        return ResponseEntity.status(HttpStatus.valueOf(status))
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(words);
    }
}
