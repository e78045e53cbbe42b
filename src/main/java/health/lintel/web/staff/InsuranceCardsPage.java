package health.lintel.web.staff;

import health.lintel.coverage.Proposal;
import health.lintel.web.ui.Page;
import java.util.List;

/// Cards that wait for us, the oldest first.
public record InsuranceCardsPage(List<Row> rows) implements Page {
    public InsuranceCardsPage {
        rows = List.copyOf(rows);
    }

    /// A card and whose it is.
    public record Row(Proposal proposal, String patient) {}

    @Override
    public String template() {
        return "staff/insuranceCards";
    }
}
