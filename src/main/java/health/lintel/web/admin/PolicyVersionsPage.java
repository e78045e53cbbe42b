package health.lintel.web.admin;

import health.lintel.versions.Version;
import health.lintel.versions.VersionState;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;

/// The versions of the policy, the newest number first.
///
/// @param writes may this reader begin a draft?
/// @param reason as typed for a new draft
public record PolicyVersionsPage(List<Line> lines, boolean writes, String reason, Problems problems) implements Page {
    /// A version.
    ///
    /// @param by       who began it; empty for the shipped one
    /// @param approver who agreed or refused; empty for nobody yet
    public record Line(Version version, String by, String approver) {}

    public Line inForce() {
        return lines.stream()
                .filter(line -> line.version().state() == VersionState.IN_FORCE)
                .findFirst()
                .orElseThrow();
    }

    public List<Line> open() {
        return lines.stream().filter(line -> line.version().state().isOpen()).toList();
    }

    /// Went back to earlier rules; a second person is still to agree.
    public List<Line> unconfirmed() {
        return lines.stream().filter(line -> line.version().confirmBy() != null).toList();
    }

    @Override
    public String template() {
        return "admin/policyVersions";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
