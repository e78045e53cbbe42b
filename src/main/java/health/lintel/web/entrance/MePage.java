package health.lintel.web.entrance;

import health.lintel.accounts.SignedIn;
import health.lintel.web.gate.Destinations;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Somebody's own page.
///
/// @param name    they sign in with
/// @param helpers who may act for this patient
/// @param helping the patients this person may act for
public record MePage(
        SignedIn.Kind kind,
        String name,
        List<Device> devices,
        List<Helper> helpers,
        List<String> helping,
        Problems problems,
        int status)
        implements Page {
    /// @param current it is the device this page is read on
    public record Device(String id, String name, Instant since, Instant lastSeen, boolean current) {}

    public record Helper(String grant, String name, LocalDate since) {}

    @Override
    public String template() {
        return kind == SignedIn.Kind.STAFF ? "staff/me" : "patient/me";
    }

    /// The page's address, for its forms.
    public String path() {
        return Destinations.own(kind);
    }
}
