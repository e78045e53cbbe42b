package health.lintel.web.entrance;

import health.lintel.policy.Policies;
import health.lintel.web.ui.Page;
import java.util.List;

/// All versions that are or were in force, the newest first, with what each changed.
public record PolicyHistoryPage(List<Line> lines) implements Page {
    /// A version.
    ///
    /// @param news empty for the first, and where nothing changed that patients would notice
    public record Line(Policies.Kept kept, List<PolicyNews> news) {}

    @Override
    public String template() {
        return "entrance/policyHistory";
    }

    @Override
    public int publicSeconds() {
        return PublicPagesController.SECONDS;
    }
}
