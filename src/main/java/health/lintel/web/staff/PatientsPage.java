package health.lintel.web.staff;

import health.lintel.people.Patient;
import health.lintel.web.ui.Page;
import java.util.List;

/// Finding a patient.
///
/// @param purpose where a found patient's link goes: their summary, or taking a call
public record PatientsPage(String q, List<Patient> found, Purpose purpose) implements Page {
    static final int SHORTEST = 2;

    /// What the patient is looked for.
    public enum Purpose {
        SUMMARY("/patients"),
        CALL("/call");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    public boolean wasSearched() {
        return q.strip().length() >= SHORTEST;
    }

    public boolean isCall() {
        return purpose == Purpose.CALL;
    }

    @Override
    public String template() {
        return "staff/patients";
    }
}
