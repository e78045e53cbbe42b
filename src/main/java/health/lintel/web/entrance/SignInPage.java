package health.lintel.web.entrance;

import java.time.Duration;

/// What the sign-in page shows.
///
/// @param then    page asked for before
/// @param minutes until the next try counts
public record SignInPage(String name, String then, Notice notice, Problem problem, long minutes) {
    public enum Notice {
        NONE,
        WORDS_KEPT,
        SIGNED_OUT
    }

    public enum Problem {
        NONE,
        MISSING,
        WRONG,
        CLOSED,
        SLOW_DOWN,
        BUSY
    }

    SignInPage with(Problem found) {
        return new SignInPage(name, then, notice, found, minutes);
    }

    SignInPage slowDown(Duration pause) {
        return new SignInPage(name, then, notice, Problem.SLOW_DOWN, SignInController.minutes(pause));
    }
}
