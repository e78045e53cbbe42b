package health.lintel.web.entrance;

import health.lintel.policy.ClauseText;
import health.lintel.policy.Policies;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The policy in force, or one before it, clause by clause.
///
/// @param history all versions, the one in force first, with the day since when; empty while nobody can tell
public record PolicyPage(int number, List<ClauseText> clauses, List<Policies.Kept> history) implements Page {
    /// Since when this version holds; null while nobody can tell.
    public @Nullable Instant since() {
        return history.stream()
                .filter(each -> each.number() == number)
                .map(Policies.Kept::since)
                .findFirst()
                .orElse(null);
    }

    public boolean isInForce() {
        return history.isEmpty() || history.getFirst().number() == number;
    }

    /// The other versions.
    public List<Policies.Kept> others() {
        return history.stream().filter(each -> each.number() != number).toList();
    }

    @Override
    public String template() {
        return "entrance/policy";
    }

    @Override
    public int publicSeconds() {
        return PublicPagesController.SECONDS;
    }
}
