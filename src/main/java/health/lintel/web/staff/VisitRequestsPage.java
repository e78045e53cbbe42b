package health.lintel.web.staff;

import health.lintel.appointments.VisitRequest;
import health.lintel.web.ui.Page;
import java.util.List;

/// Open requests for a visit: symptoms inside first, then what was asked first.
public record VisitRequestsPage(List<Row> rows) implements Page {
    /// A request.
    public record Row(VisitRequest request, String patient) {
        /// We proposed a time and wait for the patient.
        public boolean waitsForPatient() {
            return request.status() == VisitRequest.Status.PROPOSED;
        }
    }

    @Override
    public String template() {
        return "staff/visitRequests";
    }
}
