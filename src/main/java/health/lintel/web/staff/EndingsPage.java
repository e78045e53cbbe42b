package health.lintel.web.staff;

import health.lintel.endings.Ending;
import health.lintel.web.ui.Page;
import java.util.List;

/// Endings of care, newest first.
public record EndingsPage(List<Row> rows) implements Page {
    /// One of them.
    public record Row(Ending ending, String patient) {}

    @Override
    public String template() {
        return "staff/endings";
    }
}
