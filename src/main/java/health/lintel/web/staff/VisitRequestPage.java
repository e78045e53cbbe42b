package health.lintel.web.staff;

import health.lintel.appointments.VisitMode;
import health.lintel.appointments.VisitRequest;
import health.lintel.people.Patient;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.Arrays;
import java.util.List;

/// One request for a visit. The front desk finds a time; it never judges the words.
///
/// @param providers whom the visit can be with
/// @param by        who took the last step
public record VisitRequestPage(
        VisitRequest request,
        Patient patient,
        List<Choice> providers,
        Typed typed,
        String by,
        Problems problems,
        int status)
        implements Page {

    /// What was typed into the form.
    ///
    /// @param time hours and minutes as `14:30`
    public record Typed(String step, DateParts day, String time, String mode, String provider, String words) {}

    public List<Choice> steps(Frame frame) {
        return List.of(
                step(frame, VisitRequest.Status.PROPOSED),
                step(frame, VisitRequest.Status.CONFIRMED),
                step(frame, VisitRequest.Status.DECLINED));
    }

    private static Choice step(Frame frame, VisitRequest.Status status) {
        String key = status.name().toLowerCase(java.util.Locale.ROOT);
        return new Choice(status.name(), frame.t("requests.step." + key), frame.t("requests.effect." + key));
    }

    public List<Choice> modes(Frame frame) {
        return Arrays.stream(VisitMode.values())
                .map(mode -> Choice.of(mode.code(), frame.t("requests.mode." + mode.code())))
                .toList();
    }

    public boolean wasAnsweredMeanwhile() {
        return status == 409;
    }

    @Override
    public String template() {
        return "staff/visitRequest";
    }
}
