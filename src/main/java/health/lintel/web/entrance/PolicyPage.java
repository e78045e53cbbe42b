package health.lintel.web.entrance;

import health.lintel.policy.ClauseText;
import health.lintel.web.ui.Page;
import java.util.List;

/// The policy in force, clause by clause.
public record PolicyPage(int number, List<ClauseText> clauses) implements Page {
    @Override
    public String template() {
        return "entrance/policy";
    }

    @Override
    public int publicSeconds() {
        return PublicPagesController.SECONDS;
    }
}
