package health.lintel.web.staff;

import health.lintel.conduct.Incident;
import health.lintel.web.ui.Page;
import java.util.List;

/// Cases that wait for a person's decision, oldest first.
public record ReviewsPage(List<Row> rows, boolean mayCount) implements Page {
    /// A case.
    public record Row(Incident incident, String writer, String patient) {
        public boolean isHelper() {
            return !incident.writer().value().equals(incident.patient().value());
        }
    }

    @Override
    public String template() {
        return "staff/conductReviews";
    }
}
