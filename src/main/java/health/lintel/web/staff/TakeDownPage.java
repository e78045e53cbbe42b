package health.lintel.web.staff;

import health.lintel.people.Patient;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;

/// What a pharmacy says by phone or fax.
public record TakeDownPage(Patient patient, Typed typed, Problems problems) implements Page {
    /// What was typed.
    public record Typed(
            String source, String pharmacy, String phone, String number, String medicine, String quantity) {}

    public List<Choice> sources(Frame frame) {
        return List.of(
                Choice.of("PHONE", frame.t("renewals.take.phoned")), Choice.of("FAX", frame.t("renewals.take.faxed")));
    }

    @Override
    public String template() {
        return "staff/takeDown";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
