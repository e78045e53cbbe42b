package health.lintel.web.admin;

import health.lintel.web.ui.Page;

/// A part of a draft as a form.
///
/// @param revision of the text that is shown: who saves says which one they had before them
public record PolicyPartPage(int number, int revision, PolicyForm form) implements Page {
    @Override
    public String template() {
        return "admin/policyPart";
    }
}
