package health.lintel.web.patient;

import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;

/// "Which pharmacy do you use now?"
public record OwnPharmacyPage(String name, String phone, Problems problems) implements Page {
    @Override
    public String template() {
        return "patient/own-pharmacy";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
