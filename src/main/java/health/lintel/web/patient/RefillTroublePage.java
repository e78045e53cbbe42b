package health.lintel.web.patient;

import health.lintel.medications.Prescription;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;

/// "What went wrong?"
public record RefillTroublePage(Prescription medicine, String kind, String text, Problems problems) implements Page {
    public List<Choice> kinds(Frame frame) {
        return RefillTroubleController.KINDS.stream()
                .map(each -> Choice.of(each, frame.t("medicines.troubleKind." + each)))
                .toList();
    }

    @Override
    public String template() {
        return "patient/refill-trouble";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
