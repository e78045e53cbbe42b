package health.lintel.web.patient;

import health.lintel.schedules.Slot;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All free times, day by day.
///
/// @param draft  the message whose words go with the visit; empty if none
/// @param moves  the booked visit that is to move; empty for a new one
/// @param with   the schedule that is shown; empty for all
public record TimesPage(
        String draft, String moves, String with, List<Choice> clinicians, Map<LocalDate, List<Slot>> days)
        implements Page {

    public List<Choice> withWhom(Frame frame) {
        return withWhom(frame, clinicians);
    }

    static List<Choice> withWhom(Frame frame, List<Choice> clinicians) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", frame.t("visits.times.anybody")));
        choices.addAll(clinicians);
        return choices;
    }

    @Override
    public String template() {
        return "patient/times";
    }
}
