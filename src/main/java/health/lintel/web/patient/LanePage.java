package health.lintel.web.patient;

import health.lintel.web.ui.Page;

/// Bills or insurance: what can be done today, open to everybody (clauses `billing.pay`, `insurance.update`).
///
/// @param lane     "bills" or "insurance"
/// @param mayWrite is a message a way for this reader?
public record LanePage(String lane, boolean mayWrite) implements Page {
    @Override
    public String template() {
        return "patient/lane";
    }

    /// The words' key of something on this page.
    public String key(String name) {
        return "lanes." + lane + "." + name;
    }
}
