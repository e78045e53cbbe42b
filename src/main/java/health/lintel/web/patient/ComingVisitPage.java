package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.web.ui.Page;

/// One visit that is to come, or was called off.
///
/// @param mayChange within the practice's notice, and the reader may book here
/// @param notice    hours before which a change needs a call
public record ComingVisitPage(Appointment visit, boolean mayChange, boolean isCalledOff, int notice) implements Page {
    @Override
    public String template() {
        return "patient/coming-visit";
    }
}
