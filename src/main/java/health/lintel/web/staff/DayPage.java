package health.lintel.web.staff;

import health.lintel.appointments.Appointment;
import health.lintel.web.ui.Page;
import java.time.LocalDate;
import java.util.List;

/// One day of the practice, clinician by clinician.
public record DayPage(LocalDate day, List<Column> columns) implements Page {
    /// @param free how many times are free still
    public record Column(String clinician, List<Row> rows, int free) {}

    /// One visit.
    public record Row(Appointment visit, String patient) {
        public String status() {
            return visit.status().code();
        }
    }

    @Override
    public String template() {
        return "staff/day";
    }
}
