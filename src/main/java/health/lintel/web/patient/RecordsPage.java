package health.lintel.web.patient;

import health.lintel.appointments.Encounter;
import health.lintel.medications.Prescription;
import health.lintel.records.ChartSummary;
import health.lintel.web.ui.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The record at a glance; open to everybody it is about, whatever else is closed (clause `records.review`).
///
/// @param waiting results whose values the reader asked not to see before our note
public record RecordsPage(
        String name, ChartSummary chart, Set<UUID> waiting, List<Encounter> visits, List<Prescription> medicines)
        implements Page {
    public RecordsPage {
        waiting = Set.copyOf(waiting);
        visits = List.copyOf(visits);
        medicines = List.copyOf(medicines);
    }

    @Override
    public String template() {
        return "patient/records";
    }
}
