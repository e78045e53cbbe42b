package health.lintel.web.staff;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.AppointmentStatus;
import health.lintel.people.Patient;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.LocalDate;

/// One planned visit, for whoever receives the patient.
///
/// @param day       of the visit, for the way back
/// @param mayClose  only who is clinical ends a visit: it opens the window to write
/// @param meanwhile who said something since the page was opened; empty if nobody
public record PlannedVisitPage(
        Appointment visit,
        Patient patient,
        LocalDate day,
        boolean mayClose,
        String meanwhile,
        String matter,
        DateParts until,
        Problems problems)
        implements Page {

    public boolean isOpen() {
        return visit.status() == AppointmentStatus.BOOKED || visit.status() == AppointmentStatus.ARRIVED;
    }

    public boolean isExpected() {
        return visit.status() == AppointmentStatus.BOOKED;
    }

    @Override
    public String template() {
        return "staff/plannedVisit";
    }

    @Override
    public int status() {
        return !meanwhile.isEmpty() ? 409 : problems.any() ? 422 : 200;
    }
}
