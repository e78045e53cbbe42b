package health.lintel.web.patient;

import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;

/// "When did you ask your pharmacy?"
public record AskedPharmacyPage(String id, String medicine, String when, Problems problems) implements Page {
    @Override
    public String template() {
        return "patient/asked-pharmacy";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
