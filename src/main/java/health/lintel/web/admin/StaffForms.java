package health.lintel.web.admin;

import health.lintel.web.ui.DateParts;
import java.util.Map;

/// What forms of these pages share.
final class StaffForms {
    private StaffForms() {}

    static DateParts date(Map<String, String> form, String name) {
        return new DateParts(
                form.getOrDefault(name + "-month", ""),
                form.getOrDefault(name + "-day", ""),
                form.getOrDefault(name + "-year", ""));
    }
}
