package health.lintel.web.admin;

import health.lintel.practice.OnCallRoster;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;
import java.util.Map;

/// Shifts of now and later, and the form for another.
///
/// @param covered somebody is on call at this moment
public record RosterPage(List<Line> lines, boolean covered, List<Choice> who, Typed typed, Problems problems)
        implements Page {
    /// A shift.
    public record Line(OnCallRoster.Shift shift, String name) {}

    /// What was typed.
    public record Typed(String who, String phone, DateParts from, String fromTime, DateParts until, String untilTime) {
        static final Typed NOTHING = new Typed("", "", DateParts.EMPTY, "17:00", DateParts.EMPTY, "08:00");

        static Typed of(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("who", ""),
                    form.getOrDefault("phone", ""),
                    StaffForms.date(form, "from"),
                    form.getOrDefault("from-time", ""),
                    StaffForms.date(form, "until"),
                    form.getOrDefault("until-time", ""));
        }
    }

    @Override
    public String template() {
        return "admin/roster";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
