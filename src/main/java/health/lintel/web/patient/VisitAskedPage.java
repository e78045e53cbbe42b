package health.lintel.web.patient;

import health.lintel.appointments.VisitRequest;
import health.lintel.web.ui.Page;
import java.time.Instant;

/// One request for a visit: that it arrived, by when it is answered, what can be done.
///
/// @param isSooner the writer needs it before our answer date: the phone is faster
public record VisitAskedPage(VisitRequest request, Instant answerBy, boolean isSooner) implements Page {
    @Override
    public String template() {
        return "patient/visit-asked";
    }
}
