package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.Hold;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import org.jspecify.annotations.Nullable;

/// A time that is kept while its words are written.
///
/// @param draft   the message whose words became the reason; empty if there was none
/// @param minutes how long it is kept
/// @param moves   the visit that moves to it; null for a new one
public record HoldPage(
        Hold hold,
        int minutes,
        @Nullable Appointment moves,
        String draft,
        String reason,
        String how,
        String kind,
        int most,
        Problems problems)
        implements Page {

    @Override
    public String template() {
        return moves == null ? "patient/hold" : "patient/hold-move";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
