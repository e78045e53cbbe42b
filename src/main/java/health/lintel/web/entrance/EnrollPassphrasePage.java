package health.lintel.web.entrance;

import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;

/// The second page of enrollment: how to sign in from now on.
///
/// @param person  whose account it will be
/// @param name    sign-in name as typed, or as it is
/// @param hasName there is an account; only its passphrase is new
public record EnrollPassphrasePage(String person, String name, boolean hasName, Problems problems, int status)
        implements Page {
    @Override
    public String template() {
        return "entrance/enroll-passphrase";
    }
}
