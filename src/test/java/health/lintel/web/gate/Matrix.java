package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import health.lintel.people.ChartAccess;
import org.jspecify.annotations.Nullable;

/// The words of the authorization matrix.
final class Matrix {
    private Matrix() {}

    /// Somebody who asks.
    ///
    /// @param person  null for nobody and for who is half signed in
    /// @param chart   whose chart is in hand on the patient side; null for others
    /// @param token   of their forms
    /// @param tag     of the chart in hand, as their forms say it
    record Principal(
            String name,
            FormBrowser browser,
            @Nullable SignedIn person,
            @Nullable ChartAccess chart,
            String token,
            String tag,
            Step step) {

        boolean isAdmitted(Route route) {
            if (route.isForAnybody()) return true;
            if (route.audience() == Audience.HALF_SIGNED_IN) return step == Step.HALF;
            if (route.audience() == Audience.ENROLLING) return false;
            return person != null && route.admits(person);
        }
    }

    enum Step {
        NOT,
        HALF,
        DONE
    }

    /// Whose thing an address names.
    enum Whose {
        OWN,
        ANOTHERS,
        NOBODYS
    }

    /// An answer.
    record Cell(int status, String to, String page) {
        boolean isSignIn() {
            return status == 303 && (to.startsWith("/sign-in") || to.equals("/enroll") || to.equals("/staff/totp"));
        }

        /// Signed in: there is no such page. Else: the way to sign in.
        boolean isRefused(Principal by) {
            return by.step() == Step.DONE ? status == 404 || status == 403 : isSignIn() || status == 404;
        }

        boolean looksLike(Cell other) {
            return status == other.status && to.equals(other.to) && page.equals(other.page);
        }

        /// Where the two differ, for who mends it.
        String beside(Cell other) {
            int at = 0;
            while (at < Math.min(page.length(), other.page.length()) && page.charAt(at) == other.page.charAt(at)) at++;
            return this + " / " + other + ": " + page.substring(Math.max(0, at - 60), Math.min(page.length(), at + 60));
        }

        @Override
        public String toString() {
            return status + " " + to;
        }
    }
}
