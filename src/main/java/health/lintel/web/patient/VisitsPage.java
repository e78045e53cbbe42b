package health.lintel.web.patient;

import health.lintel.appointments.Appointment;
import health.lintel.appointments.Encounter;
import health.lintel.appointments.VisitRequest;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Visits coming and past, and those asked for.
///
/// @param mayBook may the reader ask for a visit here, or only by phone?
public record VisitsPage(boolean mayBook, List<Appointment> coming, List<Asked> asked, List<Past> past)
        implements Page {
    public VisitsPage {
        coming = List.copyOf(coming);
        asked = List.copyOf(asked);
        past = List.copyOf(past);
    }

    /// @param answerBy by when we usually answer
    public record Asked(VisitRequest request, Instant answerBy) {}

    /// @param writeUntil the last day to write to us about it; null if that is over, or it never opened
    public record Past(Encounter visit, @Nullable LocalDate writeUntil) {}

    @Override
    public String template() {
        return "patient/visits";
    }
}
