package health.lintel.web.entrance;

import health.lintel.web.ui.Page;

/// How the practice uses the portal, before the first page and when it changed (clause `policy.known`).
///
/// @param then    where to go on to
/// @param version of the policy shown
public record WelcomePage(String then, int version) implements Page {
    @Override
    public String template() {
        return "entrance/welcome";
    }
}
