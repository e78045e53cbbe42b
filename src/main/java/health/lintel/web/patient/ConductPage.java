package health.lintel.web.patient;

import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// "Tell us your side" (clause `conduct.standard`).
///
/// @param since when messages were paused; null when they are open
public record ConductPage(@Nullable Instant since, String text, int most, Problems problems) implements Page {
    @Override
    public String template() {
        return "patient/conduct";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
