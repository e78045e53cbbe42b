package health.lintel.web.entrance;

import health.lintel.web.ui.Page;
import java.util.List;

/// Whom somebody may act for.
public record ActingPage(String then, List<Chart> charts) implements Page {
    /// @param own it is the person's own chart
    public record Chart(String patient, String name, boolean own) {}

    @Override
    public String template() {
        return "patient/acting";
    }
}
