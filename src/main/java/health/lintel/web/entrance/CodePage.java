package health.lintel.web.entrance;

import health.lintel.accounts.SecondFactors;
import org.jspecify.annotations.Nullable;

/// What the two pages of the second step show.
///
/// @param secret null when the app is set up already
public record CodePage(String then, SecondFactors.@Nullable Secret secret, Problem problem, long minutes) {
    public enum Problem {
        NONE,
        WRONG,
        SLOW_DOWN
    }
}
