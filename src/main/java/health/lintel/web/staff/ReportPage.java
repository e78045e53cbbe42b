package health.lintel.web.staff;

import health.lintel.people.Patient;
import health.lintel.people.StaffMember;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The form for what happened in person or on the phone.
public record ReportPage(
        Patient patient, List<Choice> whose, List<StaffMember> staff, Map<String, String> typed, Problems problems)
        implements Page {
    public String typed(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    public List<Choice> targets(Frame frame) {
        List<Choice> all = new ArrayList<>();
        all.add(Choice.of("", frame.t("reviews.report.nobody")));
        for (StaffMember each : staff) all.add(Choice.of(each.id().toString(), each.name()));
        return all;
    }

    public List<Choice> choices(Frame frame, String name, String... values) {
        return java.util.Arrays.stream(values)
                .map(value -> Choice.of(value, frame.t("reviews.report." + name + "." + value)))
                .toList();
    }

    @Override
    public String template() {
        return "staff/conductReport";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
