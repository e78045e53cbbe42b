package health.lintel.web.patient;

import health.lintel.decisions.Outcome;
import health.lintel.web.ui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages are paused, or this office no longer takes them: what still works, whom to call, how to ask for
/// another look (POLICY, "Standing").
///
/// @param review what was decided on words that are kept; null before any are written
public record PausedPage(@Nullable Decided review) implements Page {

    /// @param draft  the words that are kept
    /// @param beside pages that stay open for the same matter
    public record Decided(String draft, Outcome first, List<OutcomeShown> beside) {}

    @Override
    public String template() {
        return "patient/paused";
    }
}
