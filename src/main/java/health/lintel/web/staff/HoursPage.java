package health.lintel.web.staff;

import health.lintel.schedules.Slot;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A clinician's open hours in one week.
///
/// @param monday first day of the week
/// @param typed  what was typed into the form
public record HoursPage(
        List<Choice> clinicians, LocalDate monday, Map<LocalDate, List<Slot>> days, Typed typed, Problems problems)
        implements Page {

    /// @param from hours and minutes, as `09:00`
    public record Typed(String clinician, List<String> days, String from, String until, String minutes) {}

    public List<LocalDate> week() {
        return monday.datesUntil(monday.plusDays(7)).toList();
    }

    public long count(LocalDate day, Slot.State state) {
        return days.getOrDefault(day, List.of()).stream()
                .filter(slot -> slot.state() == state)
                .count();
    }

    @Override
    public String template() {
        return "staff/hours";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
