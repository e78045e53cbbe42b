package health.lintel.web.staff;

import health.lintel.renewals.Renewal;
import health.lintel.web.ui.Page;
import java.util.List;

/// Open requests of pharmacies.
public record RenewalsPage(List<Row> rows) implements Page {
    /// @param patient as we know them, or as the pharmacy names them
    public record Row(Renewal renewal, String patient) {
        public String status() {
            return "renewals.status." + renewal.status().name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    public String template() {
        return "staff/renewals";
    }
}
