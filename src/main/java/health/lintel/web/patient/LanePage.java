package health.lintel.web.patient;

import health.lintel.web.ui.Page;

/// Bills: what can be done today, open to everybody (clause `billing.pay`).
///
/// @param lane     "bills"
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
