package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The form that asks for a visit.
///
/// @param once     makes the request once, however often it is sent
/// @param draft    the message whose words became the reason; empty if there was none
/// @param most     characters that a reason may have
/// @param answerBy by when we usually answer
/// @param near     a visit that is booked soon already
public record VisitRequestPage(
        String once,
        String draft,
        String reason,
        String how,
        String times,
        DateParts needed,
        int most,
        Instant answerBy,
        @Nullable Appointment near,
        Problems problems)
        implements Page {

    @Override
    public String template() {
        return "patient/visit-request";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
