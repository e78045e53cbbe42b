package health.lintel.web.admin;

import health.lintel.accounts.EnrollmentCodes;
import health.lintel.people.StaffMember;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import health.lintel.workqueue.Absence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who works here: a code for their account, times away, leaving.
///
/// @param issued a code that was just made: it is shown once
/// @param cover  who can stand in
public record StaffPage(
        StaffMember member,
        List<Absence> absences,
        List<Choice> cover,
        EnrollmentCodes.@Nullable Issued issued,
        Typed typed,
        Problems problems)
        implements Page {

    /// What was typed into the forms.
    public record Typed(DateParts from, DateParts until, String cover, String why) {
        static final Typed NOTHING = new Typed(DateParts.EMPTY, DateParts.EMPTY, "", "");

        static Typed of(Map<String, String> form) {
            return new Typed(
                    StaffForms.date(form, "from"),
                    StaffForms.date(form, "until"),
                    form.getOrDefault("cover", ""),
                    form.getOrDefault("why", ""));
        }
    }

    @Override
    public String template() {
        return "admin/person";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
