package health.lintel.web.entrance;

import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;

/// What the sign-in page shows.
///
/// @param then   page asked for before
/// @param notice part of a words' key; empty for none
public record SignInPage(String name, String then, String notice, Problems problems, int status) implements Page {
    @Override
    public String template() {
        return "entrance/sign-in";
    }
}
