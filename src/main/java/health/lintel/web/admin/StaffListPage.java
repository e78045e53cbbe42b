package health.lintel.web.admin;

import health.lintel.people.StaffMember;
import health.lintel.web.ui.Page;
import java.util.List;

/// Everybody who works here.
public record StaffListPage(List<Line> lines) implements Page {
    /// Somebody.
    ///
    /// @param enrolled has an account
    /// @param away     is marked as away now
    public record Line(StaffMember member, boolean enrolled, boolean away) {}

    @Override
    public String template() {
        return "admin/people";
    }
}
