package health.lintel.web.entrance;

import health.lintel.accounts.SecondFactors;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import org.jspecify.annotations.Nullable;

/// What the two pages of the second step show.
///
/// @param secret what to set up; null when the app is set up already
/// @param told   the code of this moment, for the demo's staff, who have no phones; null everywhere else
public record CodePage(
        String then,
        SecondFactors.@Nullable Secret secret,
        @Nullable String told,
        Problems problems,
        int status) implements Page {
    @Override
    public String template() {
        return secret == null ? "entrance/code" : "entrance/totp";
    }
}
