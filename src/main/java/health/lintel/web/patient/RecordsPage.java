package health.lintel.web.patient;

import health.lintel.appointments.Encounter;
import health.lintel.medications.Prescription;
import health.lintel.records.ChartSummary;
import health.lintel.web.ui.Page;
import java.util.List;

/// The record at a glance; open to everybody it is about, whatever else is closed (clause `records.review`).
public record RecordsPage(String name, ChartSummary chart, List<Encounter> visits, List<Prescription> medicines)
        implements Page {
    public RecordsPage {
        visits = List.copyOf(visits);
        medicines = List.copyOf(medicines);
    }

    @Override
    public String template() {
        return "patient/records";
    }
}
