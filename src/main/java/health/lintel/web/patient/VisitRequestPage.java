package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.schedules.Slot;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that asks for a visit.
///
/// @param once     makes the request once, however often it is sent
/// @param draft    the message whose words became the reason; empty if there was none
/// @param most     characters that a reason may have
/// @param answerBy by when we usually answer
/// @param near     a visit that is booked soon already
/// @param first    the first free times
/// @param with     whom they wish to see; empty for whoever is free
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
        List<Slot> first,
        String kind,
        String with,
        List<Choice> clinicians,
        Problems problems)
        implements Page {

    public List<Choice> withWhom(Frame frame) {
        return TimesPage.withWhom(frame, clinicians);
    }

    @Override
    public String template() {
        return "patient/visit-request";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
