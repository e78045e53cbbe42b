package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.VisitRequest;
import health.lintel.web.ui.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request for a visit: that it arrived, by when it is answered, what can be done.
///
/// @param visit    that came of it and is still to come
/// @param isSooner the writer needs it before our answer date: the phone is faster
public record VisitAskedPage(
        VisitRequest request,
        Instant answerBy,
        boolean isSooner,
        @Nullable Appointment visit) implements Page {
    @Override
    public String template() {
        return "patient/visit-asked";
    }
}
