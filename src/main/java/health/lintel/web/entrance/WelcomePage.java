package health.lintel.web.entrance;

import health.lintel.web.ui.Page;
import java.util.List;

/// How the practice uses the portal, before the first page and when it changed (clause `policy.known`).
///
/// @param then    where to go on to
/// @param version of the policy shown
/// @param news    what changed since this person read it last; empty for who never did
public record WelcomePage(String then, int version, List<PolicyNews> news) implements Page {
    @Override
    public String template() {
        return "entrance/welcome";
    }
}
