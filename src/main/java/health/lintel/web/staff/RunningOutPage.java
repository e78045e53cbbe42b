package health.lintel.web.staff;

import health.lintel.bridging.Bridging.RunsOut;
import health.lintel.people.Patient;
import health.lintel.web.ui.Page;
import java.util.List;

/// Patients who run out in the days ahead and are not seen before: what is dangerous to stop first.
public record RunningOutPage(List<Row> rows) implements Page {
    /// A medicine of a patient.
    public record Row(RunsOut of, Patient patient, boolean isDangerous) {}

    @Override
    public String template() {
        return "staff/runningOut";
    }
}
