package health.lintel.web.staff;

import health.lintel.conduct.Fairness;
import health.lintel.web.ui.Page;
import java.util.List;

/// Cases, upheld and lifted, by language, age band and proxy.
public record FairnessPage(List<Fairness.Row> rows) implements Page {
    /// "12 (40 %)", or that it is too few to show.
    public String shown(Fairness.Row row, int part) {
        return part < 0 ? "< " + Fairness.SMALLEST : part + " (" + row.percent(part) + " %)";
    }

    @Override
    public String template() {
        return "staff/conductFairness";
    }
}
